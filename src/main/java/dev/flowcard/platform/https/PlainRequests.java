package dev.flowcard.platform.https;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * What came without TLS is told apart, and the pages of people who sign in go on by HTTPS. Served as they come are the
 * instructions how to trust this server, the API with its tokens, what customers open, walls, and terminals: one that moved to another
 * origin would lose its scans and what it was enrolled as.
 */
final class PlainRequests extends ValveBase {
    private static final String CIPHER = "jakarta.servlet.request.cipher_suite";
    private static final Set<String> SERVED = Set.of(
            "trust",
            "terminal",
            "terminal-sw.js",
            "scanner",
            "flowcard",
            "api",
            "v3",
            "actuator",
            "track",
            "wall",
            "favicon.ico");

    PlainRequests() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getAttribute(CIPHER) == null) {
            request.getCoyoteRequest().scheme().setString("http");
            request.setSecure(false);
            if (moves(request)) {
                response.setHeader("Location", securely(request));
                response.setStatus(Response.SC_TEMPORARY_REDIRECT);
                return;
            }
        }
        getNext().invoke(request, response);
    }

    private static boolean moves(Request request) {
        String[] parts = request.getDecodedRequestURI().split("/", 3);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && (parts.length < 2 || !SERVED.contains(parts[1]));
    }

    private static String securely(Request request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "https://" + request.getServerName() + ":" + request.getServerPort() + request.getRequestURI() + query;
    }
}
