package dev.flowcard.production.floor;

import dev.flowcard.plant.Plant;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of furnace and plating charges. */
@Repository
class ChargeLog {
    private final JdbcClient jdbc;
    private final Plant plant;

    ChargeLog(JdbcClient jdbc, Plant plant) {
        this.jdbc = jdbc;
        this.plant = plant;
    }

    void open(FloorCommand.OpenCharge charge) {
        jdbc.sql("""
                insert ignore into charge (number, work_unit_id, material, share, cards, started_at)
                values (?, ?, ?, ?, ?, ?)""")
                .param(charge.number())
                .param(plant.workUnitByCode(charge.workUnit())
                        .orElseThrow()
                        .id()
                        .value())
                .param(charge.material())
                .param(charge.share())
                .param(charge.cards())
                .param(Timestamp.from(charge.at()))
                .update();
    }

    void reopen(String number) {
        jdbc.sql("update charge set ended_at = null where number = ?")
                .param(number)
                .update();
    }

    void close(String number, Instant at) {
        jdbc.sql("update charge set ended_at = ? where number = ?")
                .param(Timestamp.from(at))
                .param(number)
                .update();
    }
}
