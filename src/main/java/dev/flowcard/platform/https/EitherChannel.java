package dev.flowcard.platform.https;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** A connection that speaks TLS or plain HTTP: the first byte tells, since every TLS handshake begins with the same one. */
final class EitherChannel extends SecureNioChannel {
    private static final byte TLS_HANDSHAKE = 22;

    private boolean plain;

    EitherChannel(SocketBufferHandler buffers, NioEndpoint endpoint) {
        super(buffers, endpoint);
    }

    @Override
    public void reset(SocketChannel channel, NioEndpoint.NioSocketWrapper wrapper) throws IOException {
        plain = false;
        super.reset(channel, wrapper);
    }

    @Override
    public int handshake(boolean read, boolean write) throws IOException {
        if (!plain && !sniComplete && netInBuffer.position() == 0) {
            int bytes = sc.read(netInBuffer);
            if (bytes <= 0) {
                return bytes < 0 ? bytes : SelectionKey.OP_READ;
            }
            plain = netInBuffer.get(0) != TLS_HANDSHAKE;
            if (plain) {
                netInBuffer.flip();
            }
        }
        return plain ? 0 : super.handshake(read, write);
    }

    @Override
    public boolean isHandshakeComplete() {
        return plain || super.isHandshakeComplete();
    }

    /** What was read to tell the one from the other comes first. */
    @Override
    public int read(ByteBuffer to) throws IOException {
        if (!plain) {
            return super.read(to);
        }
        return netInBuffer.hasRemaining() ? moved(to) : sc.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        if (!plain) {
            return super.read(to, offset, length);
        }
        long moved = 0;
        for (int i = offset; i < offset + length; i++) {
            moved += moved(to[i]);
        }
        return moved > 0 ? moved : sc.read(to, offset, length);
    }

    private int moved(ByteBuffer to) {
        int bytes = Math.min(netInBuffer.remaining(), to.remaining());
        to.put(to.position(), netInBuffer, netInBuffer.position(), bytes);
        to.position(to.position() + bytes);
        netInBuffer.position(netInBuffer.position() + bytes);
        return bytes;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return plain ? sc.write(from) : super.write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        return plain ? sc.write(from, offset, length) : super.write(from, offset, length);
    }

    @Override
    public int getOutboundRemaining() {
        return plain ? 0 : super.getOutboundRemaining();
    }

    @Override
    public boolean flushOutbound() throws IOException {
        return !plain && super.flushOutbound();
    }

    @Override
    public boolean isClosing() {
        return !plain && super.isClosing();
    }

    @Override
    public void close() throws IOException {
        if (plain) {
            sc.close();
        } else {
            super.close();
        }
    }

    @Override
    public void close(boolean force) throws IOException {
        if (plain) {
            sc.close();
        } else {
            super.close(force);
        }
    }
}
