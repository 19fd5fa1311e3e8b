package dev.flowcard.agent;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A scanner behind a serial-to-network converter, or one with a network plug of its own. */
final class TcpSource implements ScanSource {

    private static final int CONNECT_MILLIS = 5_000;

    private final Socket socket;

    private TcpSource(Socket socket) {
        this.socket = socket;
    }

    static TcpSource open(PortAddress.Tcp address, int patience) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
            socket.setSoTimeout(patience);
            // a converter that lost its power says nothing; the keep-alive finds out
            socket.setKeepAlive(true);
            return new TcpSource(socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    @Override
    public int read(byte[] into) throws IOException {
        try {
            return socket.getInputStream().read(into);
        } catch (SocketTimeoutException silence) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
