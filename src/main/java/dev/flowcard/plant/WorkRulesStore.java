package dev.flowcard.plant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is set at work centres. */
@Repository
class WorkRulesStore {
    private static final String COLUMNS = """
            work_center_id, labour_split, count_demanded, fast_asked, scrap_open, count_on_arrival, several_people,
            overtime_minutes, count_before_end, charge_share, rework_rounds""";

    private final JdbcClient jdbc;

    WorkRulesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<WorkCenterId, WorkRules> all() {
        Map<WorkCenterId, WorkRules> rules = new HashMap<>();
        jdbc.sql("select " + COLUMNS + " from work_center_rules").query(row -> {
            rules.put(new WorkCenterId(row.getLong(1)), of(row));
        });
        return rules;
    }

    void save(WorkCenterId center, WorkRules rules) {
        jdbc.sql("replace into work_center_rules (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        center.value(),
                        rules.labourSplit().name(),
                        rules.countDemanded(),
                        rules.fastAsked(),
                        rules.scrapOpen(),
                        rules.countOnArrival(),
                        rules.severalPeople(),
                        rules.overtimeMinutes(),
                        rules.countBeforeEnd(),
                        rules.chargeShare().name(),
                        rules.reworkRounds())
                .update();
    }

    private static WorkRules of(ResultSet row) throws SQLException {
        return new WorkRules(
                LabourSplit.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getInt(8),
                row.getInt(9),
                ChargeShare.valueOf(row.getString(10)),
                row.getInt(11));
    }
}
