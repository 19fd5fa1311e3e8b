package dev.flowcard.agent;

import java.util.Arrays;

/** Bytes that mark the beginning or the end of a code. */
final class ByteSequence {

    static final ByteSequence NONE = new ByteSequence();

    private final byte[] bytes;

    ByteSequence(byte... bytes) {
        this.bytes = bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    byte[] toByteArray() {
        return bytes.clone();
    }

    /** Whether the first {@code end} bytes of the buffer begin with this. */
    boolean begins(byte[] buffer, int end) {
        return end >= bytes.length && Arrays.equals(buffer, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** Whether the first {@code end} bytes of the buffer end with this. */
    boolean ends(byte[] buffer, int end) {
        return end >= bytes.length && Arrays.equals(buffer, end - bytes.length, end, bytes, 0, bytes.length);
    }
}
