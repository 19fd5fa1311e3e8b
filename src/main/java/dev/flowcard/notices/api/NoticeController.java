package dev.flowcard.notices.api;

import dev.flowcard.notices.Addressee;
import dev.flowcard.notices.Notice;
import dev.flowcard.notices.Notices;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said to those at the terminals, and who has read it. */
@RestController
@RequestMapping("/api/v1/notices")
@PreAuthorize("hasAnyRole('FOREMAN','ADMIN')")
class NoticeController {
    private static final int MOST = 100;
    private static final int HOURS = 12;

    private final Notices notices;
    private final PlantZone zone;

    NoticeController(Notices notices, PlantZone zone) {
        this.notices = notices;
        this.zone = zone;
    }

    /** A notice to write; {@code to} is an {@link Addressee}. */
    record Written(
            @Nullable String to,
            @Nullable String target,
            @Nullable String words,
            @Nullable Integer hours) {}

    record Id(long id) {}

    record ReadJson(List<String> readers, String terminal, OffsetDateTime at) {}

    record NoticeJson(
            long id,
            OffsetDateTime writtenAt,
            String writtenBy,
            String to,
            String target,
            String words,
            OffsetDateTime until,
            List<ReadJson> readings) {}

    @GetMapping
    List<NoticeJson> latest() {
        return notices.latest(MOST).stream().map(this::json).toList();
    }

    @PostMapping
    Id write(@RequestBody Written written) {
        Addressee to = Arrays.stream(Addressee.values())
                .filter(a -> a.name().equals(written.to()))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "invalid", "notices.invalid")
                        .field("to", "notices.to", Arrays.toString(Addressee.values())));
        return new Id(notices.write(
                to,
                written.target(),
                Objects.requireNonNullElse(written.words(), ""),
                Objects.requireNonNullElse(written.hours(), HOURS)));
    }

    @PostMapping("/{id}/end")
    Id end(@PathVariable long id) {
        notices.end(id);
        return new Id(id);
    }

    private NoticeJson json(Notice notice) {
        return new NoticeJson(
                notice.id(),
                local(notice.writtenAt()),
                notice.writtenBy(),
                notice.addressee().name(),
                notice.target(),
                notice.words(),
                local(notice.until()),
                notice.readings().stream()
                        .map(r -> new ReadJson(r.readers(), r.terminal(), local(r.at())))
                        .toList());
    }

    private OffsetDateTime local(Instant at) {
        return zone.at(at).toOffsetDateTime();
    }
}
