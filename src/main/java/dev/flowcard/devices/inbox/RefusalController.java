package dev.flowcard.devices.inbox;

import dev.flowcard.devices.inbox.Refusal.Answer;
import dev.flowcard.devices.inbox.Refusal.Told;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Late refusals, and what a foreman decides about them. */
@RestController
@RequestMapping("/api/v1/refusals")
class RefusalController {
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','MANAGER','ADMIN')";
    private static final String DECIDERS = "hasAnyRole('FOREMAN','PLANNER','ADMIN')";

    private final RefusalDesk desk;
    private final RefusalJsons jsons;

    RefusalController(RefusalDesk desk, RefusalJsons jsons) {
        this.desk = desk;
        this.jsons = jsons;
    }

    /**
     * What a foreman decided.
     *
     * @param answer {@code BOOK} or {@code DISMISS}
     * @param reason of a dismissal
     * @param person number of who did it, for {@code BOOK} where nobody was signed on
     */
    record Decision(
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String person) {}

    @GetMapping
    @PreAuthorize(READERS)
    PageAnswer<RefusalJson> list(
            PageRequestParams page, @RequestParam(required = false) @Nullable String state, Locale locale) {
        boolean open = "open".equals(state);
        if (state != null && !open) {
            throw invalid("state", "devices.inbox.state");
        }
        return PageAnswer.of(
                        open ? desk.open(page.offset(), page.size()) : desk.latest(page.offset(), page.size()),
                        page,
                        open ? desk.countOpen() : desk.count())
                .map(told -> jsons.of(told, locale));
    }

    @PostMapping("/{id}/resolve")
    @PreAuthorize(DECIDERS)
    RefusalJson resolve(@PathVariable long id, @RequestBody Decision decision, Locale locale) {
        return jsons.of(decide(id, decision), locale);
    }

    private Told decide(long id, Decision decision) {
        if (Answer.BOOK.name().equals(decision.answer())) {
            return desk.book(id, decision.person());
        }
        if (Answer.DISMISS.name().equals(decision.answer())) {
            return desk.dismiss(id, Objects.requireNonNullElse(decision.reason(), ""));
        }
        throw invalid("answer", "devices.inbox.answer");
    }

    private static Problem invalid(String field, String key) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key);
    }
}
