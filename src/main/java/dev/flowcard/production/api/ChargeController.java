package dev.flowcard.production.api;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PlantZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Furnace and plating charges; their reports name them. */
@RestController
class ChargeController {
    private static final String WHERE = " from charge where started_at >= ? and started_at < ?";
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Plant plant;
    private final PlantZone zone;

    ChargeController(JdbcClient jdbc, Plant plant, PlantZone zone) {
        this.jdbc = jdbc;
        this.plant = plant;
        this.zone = zone;
    }

    /** Cards that ran as one; {@code end} is null while it runs. */
    record ChargeJson(
            String number,
            String workUnit,
            @Nullable String material,
            String share,
            int cards,
            OffsetDateTime start,
            @Nullable OffsetDateTime end) {}

    @GetMapping("/api/v1/charges")
    @PreAuthorize("hasAnyRole('FOREMAN','PLANNER','INSPECTOR','MANAGER','ADMIN','REPLAY')")
    PageAnswer<ChargeJson> charges(
            PageRequestParams page,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to) {
        Timestamp first = Timestamp.from(from == null ? Instant.EPOCH : from.toInstant());
        Timestamp last = Timestamp.from(to == null ? LAST : to.toInstant());
        long count = Objects.requireNonNull(jdbc.sql("select count(*)" + WHERE)
                .params(first, last)
                .query(Long.class)
                .single());
        return PageAnswer.of(
                jdbc.sql("select *" + WHERE + " order by id limit ? offset ?")
                        .params(first, last, page.size(), page.offset())
                        .query((row, i) -> json(row))
                        .list(),
                page,
                count);
    }

    private ChargeJson json(ResultSet row) throws SQLException {
        Timestamp end = row.getTimestamp("ended_at");
        return new ChargeJson(
                row.getString("number"),
                plant.workUnit(new WorkUnitId(row.getLong("work_unit_id"))).number(),
                row.getString("material"),
                row.getString("share"),
                row.getInt("cards"),
                zone.at(row.getTimestamp("started_at").toInstant()).toOffsetDateTime(),
                end == null ? null : zone.at(end.toInstant()).toOffsetDateTime());
    }
}
