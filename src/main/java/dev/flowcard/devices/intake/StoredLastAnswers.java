package dev.flowcard.devices.intake;

import dev.flowcard.devices.LastAnswers;
import dev.flowcard.devices.TerminalId;
import dev.flowcard.shared.Messages;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the newest answer of a terminal from the scan log. */
@Component
class StoredLastAnswers implements LastAnswers {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Messages messages;

    StoredLastAnswers(JdbcClient jdbc, JsonMapper json, Messages messages) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public Optional<LastAnswer> of(TerminalId terminal, Locale locale) {
        return jdbc.sql("""
                        select id, answer from scan where terminal_id = ? order by received_at desc, seq desc limit 1""")
                .param(terminal.value())
                .query((row, i) -> json.readValue(row.getString(2), StoredAnswer.class)
                        .result(ScanLog.uuid(row.getBytes(1)), true, locale, messages))
                .optional()
                .map(r -> new LastAnswer(r.id(), r.outcome(), r.reason(), r.tone(), r.message(), r.detail(), r.next()));
    }
}
