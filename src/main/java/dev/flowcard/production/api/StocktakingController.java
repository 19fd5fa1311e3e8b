package dev.flowcard.production.api;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.production.stocktaking.CountLine;
import dev.flowcard.production.stocktaking.Stocktaking;
import dev.flowcard.production.stocktaking.Stocktakings;
import dev.flowcard.production.stocktaking.Stocktakings.Missed;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stocktakings of the work in process: what was counted at the terminals, and the decisions on the differences. */
@RestController
@RequestMapping("/api/v1/stocktakings")
@PreAuthorize("hasAnyRole('FOREMAN','PLANNER','ADMIN')")
class StocktakingController {
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN')";

    private static final int LONGEST = 500;

    private final Stocktakings stocktakings;
    private final People people;
    private final PlantZone zone;

    StocktakingController(Stocktakings stocktakings, People people, PlantZone zone) {
        this.stocktakings = stocktakings;
        this.people = people;
        this.zone = zone;
    }

    /** Why not. */
    record Note(@Nullable String reason) {}

    /** A stocktaking as the API tells it. */
    record StocktakingJson(
            long id,
            String state,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable String closedBy,
            int counted,
            int different) {}

    /** A count; {@code difference} is positive where more was there than the books say. */
    record LineJson(
            long id,
            String workOrder,
            String card,
            int sequence,
            String operation,
            BigDecimal booked,
            BigDecimal counted,
            BigDecimal difference,
            List<String> persons,
            OffsetDateTime countedAt,
            String state,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String note) {}

    /** Pieces that nobody counted. */
    record MissedJson(String workOrder, String card, int sequence, String operation, BigDecimal booked) {}

    @GetMapping
    @PreAuthorize(READERS)
    List<StocktakingJson> list() {
        return stocktakings.latest().stream().map(this::json).toList();
    }

    @GetMapping("/{id}/lines")
    @PreAuthorize(READERS)
    List<LineJson> lines(@PathVariable long id) {
        return stocktakings.lines(id).stream().map(this::json).toList();
    }

    @GetMapping("/{id}/missed")
    @PreAuthorize(READERS)
    List<MissedJson> missed(@PathVariable long id) {
        return stocktakings.missed(id).stream().map(StocktakingController::json).toList();
    }

    @PostMapping("/lines/{line}/approve")
    LineJson approve(@PathVariable long line) {
        return json(stocktakings.approve(line));
    }

    @PostMapping("/lines/{line}/reject")
    LineJson reject(@PathVariable long line, @RequestBody Note body) {
        String reason = body.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                    .field("reason", "production.verb.reason");
        }
        return json(stocktakings.reject(line, reason.strip()));
    }

    @PostMapping("/{id}/close")
    List<StocktakingJson> close(@PathVariable long id) {
        stocktakings.close(id);
        return list();
    }

    private StocktakingJson json(Stocktaking s) {
        return new StocktakingJson(
                s.id(),
                s.open() ? "OPEN" : "CLOSED",
                zone.at(s.openedAt()).toOffsetDateTime(),
                local(s.closedAt()),
                s.closedBy(),
                s.counted(),
                s.different());
    }

    private LineJson json(CountLine line) {
        return new LineJson(
                line.id(),
                line.workOrder(),
                Codes.printable(line.card()),
                line.sequence(),
                line.operation().name(),
                WorkOrderJsons.plain(line.booked()),
                WorkOrderJsons.plain(line.counted()),
                WorkOrderJsons.plain(line.difference()),
                line.persons().stream()
                        .map(code -> people.byCode(code).map(Person::number).orElse(code))
                        .toList(),
                zone.at(line.countedAt()).toOffsetDateTime(),
                line.state().name(),
                line.decidedBy(),
                local(line.decidedAt()),
                line.note());
    }

    private static MissedJson json(Missed m) {
        return new MissedJson(
                m.workOrder(),
                Codes.printable(m.card()),
                m.sequence(),
                m.operation(),
                WorkOrderJsons.plain(m.booked()));
    }

    private @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : zone.at(at).toOffsetDateTime();
    }
}
