package dev.flowcard;

import dev.flowcard.platform.StartupFailure;
import dev.flowcard.shared.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;

/** Says in one sentence why the server did not start. */
final class StartupFailureReport {

    private StartupFailureReport() {}

    @SuppressWarnings("SystemOut")
    static void print(RuntimeException failure) {
        System.err.println(sentence(failure, new Messages(), Locale.getDefault()));
    }

    static String sentence(RuntimeException failure, Messages messages, Locale locale) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupFailure known) {
                return messages.get(locale, known.messageKey(), known.args());
            }
            if (cause instanceof PortInUseException port) {
                return messages.get(locale, "platform.failure.port", String.valueOf(port.getPort()));
            }
        }
        LoggerFactory.getLogger(StartupFailureReport.class).error("The server did not start", failure);
        var root = NestedExceptionUtils.getMostSpecificCause(failure);
        var why = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return messages.get(locale, "platform.failure.other", why);
    }
}
