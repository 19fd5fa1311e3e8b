package dev.flowcard.devices.intake;

import dev.flowcard.shared.Messages;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a stored answer again, in any language. */
@Component
public class ToldAnswers {
    private final JsonMapper json;
    private final Messages messages;

    ToldAnswers(JsonMapper json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /** @param stored the answer as the scan log keeps it */
    public String message(String stored, Locale locale) {
        return json.readValue(stored, StoredAnswer.class).message().in(locale, messages);
    }
}
