package dev.flowcard.production.api;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.production.ArrivalSlips;
import dev.flowcard.production.ArrivalSlips.Slip;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Differences that receivers counted between operations. */
@RestController
class ArrivalSlipController {
    private static final int LONGEST = 500;

    private final ArrivalSlips slips;
    private final People people;
    private final PlantZone zone;

    ArrivalSlipController(ArrivalSlips slips, People people, PlantZone zone) {
        this.slips = slips;
        this.people = people;
        this.zone = zone;
    }

    /** What the operation before reported, and what the receiver counted. */
    record SlipJson(
            long id,
            String workOrder,
            int sequence,
            String operation,
            BigDecimal expected,
            BigDecimal counted,
            List<String> persons,
            OffsetDateTime at,
            @Nullable OffsetDateTime closedAt,
            @Nullable String closedBy,
            @Nullable String note) {}

    /** What was found out. */
    record Closing(@Nullable String note) {}

    @GetMapping("/api/v1/arrival-slips")
    @PreAuthorize("hasAnyRole('FOREMAN','PLANNER','INSPECTOR','MANAGER','ADMIN')")
    PageAnswer<SlipJson> list(PageRequestParams page, @RequestParam(defaultValue = "open") String state) {
        boolean open = !state.equals("all");
        return PageAnswer.of(
                slips.list(open, page.offset(), page.size()).stream()
                        .map(this::json)
                        .toList(),
                page,
                slips.count(open));
    }

    @PostMapping("/api/v1/arrival-slips/{id}/close")
    @PreAuthorize("hasAnyRole('FOREMAN','ADMIN')")
    void close(@PathVariable long id, @RequestBody Closing closing) {
        String note = closing.note();
        if (note == null || note.isBlank() || note.length() > LONGEST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "production.verb.invalid")
                    .field("note", "production.verb.reason");
        }
        slips.close(id, note.strip());
    }

    private SlipJson json(Slip slip) {
        return new SlipJson(
                slip.id(),
                slip.workOrder(),
                slip.sequence(),
                slip.operation().name(),
                WorkOrderJsons.plain(slip.expected()),
                WorkOrderJsons.plain(slip.counted()),
                slip.persons().stream()
                        .map(code -> people.byCode(code).map(Person::number).orElse(code))
                        .toList(),
                local(slip.at()),
                slip.closedAt() == null ? null : local(slip.closedAt()),
                slip.closedBy(),
                slip.note());
    }

    private OffsetDateTime local(Instant at) {
        return zone.at(at).toOffsetDateTime();
    }
}
