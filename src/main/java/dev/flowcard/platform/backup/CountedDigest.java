package dev.flowcard.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes on what is written, counts it and sums it up; closing it leaves what is below open. */
final class CountedDigest extends FilterOutputStream {

    private final MessageDigest digest = Digests.sha256();
    private long bytes;

    CountedDigest(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int offset, int length) throws IOException {
        out.write(b, offset, length);
        digest.update(b, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return Digests.hex(digest);
    }
}
