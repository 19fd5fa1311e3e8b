package dev.flowcard.plant;

import dev.flowcard.shared.Codes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of work centres and work units. */
@Repository
class PlantStore {
    private static final String CENTERS = "select id, number, code, name, name_en from work_center ";
    private static final String UNITS = """
            select id, number, code, name, name_en, work_center_id, one_piece_flow, over_report, machine_counter
            from work_unit
            """;

    private final JdbcClient jdbc;

    PlantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkCenter> workCenters() {
        return jdbc.sql(CENTERS + "order by id").query((row, i) -> center(row)).list();
    }

    Optional<WorkCenter> workCenter(String number) {
        return jdbc.sql(CENTERS + "where number_key = upper(?)")
                .param(number)
                .query((row, i) -> center(row))
                .optional();
    }

    List<WorkUnit> workUnits() {
        return jdbc.sql(UNITS + "where active order by number_key")
                .query((row, i) -> unit(row))
                .list();
    }

    Optional<WorkUnit> workUnit(String number) {
        return jdbc.sql(UNITS + "where number_key = upper(?)")
                .param(number)
                .query((row, i) -> unit(row))
                .optional();
    }

    /** The code that a new number gets, or nothing where another number has that code already. */
    Optional<String> newCode(String table, String prefix, String number) {
        Optional<String> fitting = Codes.fits(prefix, number);
        if (fitting.isPresent()) {
            return fitting.filter(code -> !taken(table, code));
        }
        long next = jdbc.sql("select coalesce(max(id), 0) + 1 from " + table)
                .query(Long.class)
                .single();
        while (taken(table, prefix + "-" + next)) {
            next++;
        }
        return Optional.of(prefix + "-" + next);
    }

    private boolean taken(String table, String code) {
        return jdbc.sql("select count(*) from " + table + " where code = ?")
                        .param(code)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void saveWorkCenter(String number, String code, String name, @Nullable String nameEn) {
        jdbc.sql("""
                insert into work_center (number, code, name, name_en) values (?, ?, ?, ?)
                on duplicate key update name = values(name), name_en = values(name_en)""")
                .params(java.util.Arrays.asList(number, code, name, nameEn))
                .update();
    }

    void saveWorkUnit(String code, WorkUnitData data) {
        jdbc.sql("""
                insert into work_unit (number, code, name, name_en, work_center_id, one_piece_flow, over_report,
                    machine_counter)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update name = values(name), name_en = values(name_en), active = true,
                    work_center_id = values(work_center_id), one_piece_flow = values(one_piece_flow),
                    over_report = values(over_report), machine_counter = values(machine_counter)""")
                .params(java.util.Arrays.asList(
                        data.number(),
                        code,
                        data.name(),
                        data.nameEn(),
                        data.workCenter().value(),
                        data.onePieceFlow(),
                        data.overReport().name(),
                        data.machineCounter()))
                .update();
    }

    /** Says in which area a work centre lies, unless nothing is said. */
    void area(WorkCenterId center, @Nullable String area) {
        if (area != null) {
            jdbc.sql("update work_center set area = ? where id = ?")
                    .param(area)
                    .param(center.value())
                    .update();
        }
    }

    private static WorkCenter center(ResultSet row) throws SQLException {
        return new WorkCenter(
                new WorkCenterId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }

    private static WorkUnit unit(ResultSet row) throws SQLException {
        return new WorkUnit(
                new WorkUnitId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new WorkCenterId(row.getLong(6)),
                row.getBoolean(7),
                OverReport.valueOf(row.getString(8)),
                row.getBoolean(9));
    }
}
