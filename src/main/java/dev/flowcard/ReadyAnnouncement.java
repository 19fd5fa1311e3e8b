package dev.flowcard;

import dev.flowcard.shared.Messages;
import dev.flowcard.shared.StartupNotes;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server that it serves, where, and what the modules have to say at this start. */
@Component
final class ReadyAnnouncement {

    private final Messages messages;
    private final List<StartupNotes> notes;

    ReadyAnnouncement(Messages messages, List<StartupNotes> notes) {
        this.messages = messages;
        this.notes = notes;
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void on(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        var host = context.getEnvironment().getProperty("flowcard.host", "localhost");
        var shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        var secure = context.getEnvironment().getProperty("flowcard.https", Boolean.class, false);
        var address = (secure ? "https://" : "http://") + shown + ":"
                + context.getWebServer().getPort();
        notes.forEach(note -> note.lines().forEach(System.out::println));
        System.out.println(messages.get(Locale.getDefault(), "platform.ready", address));
    }
}
