package dev.flowcard.production.card;

import dev.flowcard.devices.TerminalId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which screen of a terminal prints the cards that were made there: each shows them, one prints. A row a terminal. */
@Repository
class PrintClaims {
    private final JdbcClient jdbc;

    PrintClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the screen is the one: the first that asks, also when it asks once more after it was loaded anew. */
    @Transactional
    boolean claim(TerminalId terminal, UUID scan, String screen) {
        jdbc.sql("""
                insert into card_print_claim (terminal_id, scan_id, screen) values (?, ?, ?)
                on duplicate key update screen = if(scan_id = values(scan_id), screen, values(screen)), scan_id = values(scan_id)""").params(terminal.value(), bytes(scan), screen).update();
        return jdbc.sql("select screen from card_print_claim where terminal_id = ?")
                .param(terminal.value())
                .query(String.class)
                .single()
                .equals(screen);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
