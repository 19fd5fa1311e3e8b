package dev.flowcard.prediction.api;

import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.Products;
import dev.flowcard.prediction.Answer;
import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.prediction.Question;
import dev.flowcard.prediction.Quote;
import dev.flowcard.prediction.Quotes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When could we deliver? */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('PLANNER','SALES','ADMIN')")
class InquiryController {
    private static final String READERS = "hasAnyRole('PLANNER','SALES','MANAGER','ADMIN')";

    private static final int LONGEST_CUSTOMER = 200;

    private final Quotes quotes;
    private final Products products;
    private final PlantZone zone;
    private final Clock clock;

    InquiryController(Quotes quotes, Products products, PlantZone zone, Clock clock) {
        this.quotes = quotes;
        this.products = products;
        this.zone = zone;
        this.clock = clock;
    }

    record InquiryBody(
            @Nullable String product,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate wanted) {}

    record QuoteBody(
            @Nullable String product,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate wanted,
            @Nullable String customer,
            @Nullable LocalDate until) {}

    record StepJson(
            int sequence,
            String operation,
            String workCenter,
            OffsetDateTime start,
            OffsetDateTime finish,
            long queueMinutes,
            long workMinutes) {}

    record AnswerJson(
            String product,
            BigDecimal quantity,
            OffsetDateTime p50,
            OffsetDateTime p90,
            @Nullable LocalDate wanted,
            @Nullable Integer keepPercent,
            List<StepJson> steps) {}

    record SlotJson(int sequence, @Nullable String workUnit, OffsetDateTime start, OffsetDateTime finish) {}

    record QuoteJson(
            long id,
            String number,
            String product,
            BigDecimal quantity,
            @Nullable String customer,
            @Nullable LocalDate wanted,
            OffsetDateTime p50,
            OffsetDateTime p90,
            LocalDate heldUntil,
            boolean holds,
            OffsetDateTime madeAt,
            String madeBy,
            List<SlotJson> slots) {}

    @PostMapping("/inquiries")
    AnswerJson ask(@RequestBody InquiryBody body, Locale locale) {
        Answer answer = quotes.ask(question(body.product(), body.quantity(), body.wanted()));
        return new AnswerJson(
                answer.product().number(),
                answer.quantity(),
                at(answer.p50()),
                at(answer.p90()),
                answer.wanted(),
                answer.keepPercent(),
                answer.steps().stream()
                        .map(step -> step(step, Messages.nearest(locale)))
                        .toList());
    }

    @PostMapping("/quotes")
    QuoteJson quote(@RequestBody QuoteBody body) {
        String customer = body.customer() == null || body.customer().isBlank()
                ? null
                : body.customer().strip();
        if (customer != null && customer.length() > LONGEST_CUSTOMER) {
            throw invalid("customer", "prediction.problem.customer", LONGEST_CUSTOMER);
        }
        Question question = question(body.product(), body.quantity(), body.wanted());
        return json(quotes.quote(question, customer, given("until", body.until())));
    }

    @GetMapping("/quotes")
    @PreAuthorize(READERS)
    PageAnswer<QuoteJson> list(PageRequestParams page) {
        return PageAnswer.of(quotes.page(page.offset(), page.size()), page, quotes.count())
                .map(this::json);
    }

    @PostMapping("/quotes/{id}/release")
    QuoteJson release(@PathVariable long id) {
        return json(quotes.release(id));
    }

    private static Question question(
            @Nullable String product, @Nullable BigDecimal quantity, @Nullable LocalDate wanted) {
        return new Question(given("product", product), given("quantity", quantity), wanted);
    }

    private StepJson step(OrderEstimate.Step s, Locale locale) {
        return new StepJson(
                s.sequence(),
                s.operation().in(locale),
                s.center().in(locale),
                at(s.start()),
                at(s.finish()),
                s.queueMinutes(),
                s.workMinutes());
    }

    private QuoteJson json(Quote q) {
        return new QuoteJson(
                q.id(),
                q.number(),
                number(q.product()),
                q.quantity(),
                q.customer(),
                q.wanted(),
                at(q.p50()),
                at(q.p90()),
                q.heldUntil(),
                q.holds(zone.dateOf(clock.instant())),
                at(q.madeAt()),
                q.madeBy(),
                q.slots().stream()
                        .map(s -> new SlotJson(s.sequence(), s.unit(), at(s.start()), at(s.finish())))
                        .toList());
    }

    private String number(ProductId product) {
        return products.byId(product).orElseThrow().number();
    }

    private OffsetDateTime at(Instant moment) {
        return zone.at(moment).toOffsetDateTime();
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw invalid(field, "prediction.problem.given", field);
        }
        return value;
    }

    private static Problem invalid(String field, String key, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                .field(field, key, args);
    }
}
