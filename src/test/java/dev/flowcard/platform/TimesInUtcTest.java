package dev.flowcard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.testing.FlowcardTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plain SQL and the object-relational mapper share tables: both must keep times as UTC on a machine of any zone. */
@FlowcardTest
class TimesInUtcTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final TimeZone machine = TimeZone.getDefault();

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void back() {
        TimeZone.setDefault(machine);
    }

    @Test
    void aTimeLiesInTheDatabaseAsUtcOnAMachineInShanghai() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        assertThat(jdbc.sql("select cast(? as char(19))")
                        .param(Timestamp.from(NOON))
                        .query(String.class)
                        .single())
                .isEqualTo("2026-11-24 04:00:00");
        assertThat(jdbc.sql("select cast('2026-11-24 04:00:00.000' as datetime(3))")
                        .query((row, i) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(NOON);
    }
}
