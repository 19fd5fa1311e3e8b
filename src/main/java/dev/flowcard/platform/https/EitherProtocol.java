package dev.flowcard.platform.https;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * HTTP and HTTPS on one port: addresses, terminals and scripts from the time before HTTPS stay right. Made by Tomcat, by its
 * name.
 */
public final class EitherProtocol extends Http11NioProtocol {
    public EitherProtocol() {
        super(new NioEndpoint() {
            @Override
            protected NioChannel createChannel(SocketBufferHandler buffers) {
                return new EitherChannel(buffers, this);
            }
        });
    }
}
