package dev.flowcard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What is no HTTP, or an address that cannot be one, never reaches the application: Tomcat answers it as a problem detail. */
@Component
class MalformedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            Host host = (Host) context.getParent();
            if (host instanceof StandardHost standard) {
                standard.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /** Made by Tomcat, by its name. */
    public static final class Report extends ErrorReportValve {
        /** In English alone: it is a program that asks so, and no message is at hand here. */
        private static final String DETAIL = "The address or a header is malformed: encode what is special in a number;"
                + " control characters, backslashes, semicolons, percent signs and double slashes are not taken.";

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0) {
                return;
            }
            HttpStatus status = HttpStatus.valueOf(response.getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            try {
                response.getOutputStream()
                        .write(
                                "{\"type\":\"urn:flowcard:problem:malformed-request\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                                        .formatted(status.getReasonPhrase(), status.value(), DETAIL)
                                        .getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                // nobody listens any more
            }
        }
    }
}
