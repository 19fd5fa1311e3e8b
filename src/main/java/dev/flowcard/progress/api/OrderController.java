package dev.flowcard.progress.api;

import dev.flowcard.progress.OrderProgress;
import dev.flowcard.progress.OrderStory;
import dev.flowcard.sales.OrderQuery;
import dev.flowcard.sales.OrderState;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders and how far they are. */
@RestController
class OrderController {
    private static final String MAY = "hasAnyRole('FOREMAN','PLANNER','SALES','MANAGER','ADMIN','REPLAY')";

    private final OrderProgress progress;
    private final OrderJsons jsons;

    OrderController(OrderProgress progress, OrderJsons jsons) {
        this.progress = progress;
        this.jsons = jsons;
    }

    @GetMapping("/api/v1/orders")
    @PreAuthorize(MAY)
    PageAnswer<OrderJsons.OrderJson> list(
            PageRequestParams page,
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(name = "q", required = false) @Nullable String text,
            Locale locale) {
        Set<OrderState> states = state == null ? Set.of() : Set.of(state);
        OrderQuery query = new OrderQuery(text, states, null, OrderQuery.Sort.NUMBER, false);
        return PageAnswer.of(progress.page(query, page.offset(), page.size()), page, progress.count(query))
                .map(story -> jsons.order(story, Messages.nearest(locale)));
    }

    @GetMapping("/api/v1/orders/{number}")
    @PreAuthorize(MAY)
    OrderJsons.OrderJson order(@PathVariable String number, Locale locale) {
        return jsons.order(story(number), Messages.nearest(locale));
    }

    @GetMapping("/api/v1/orders/{number}/progress")
    @PreAuthorize(MAY)
    OrderJsons.ProgressJson progress(@PathVariable String number, Locale locale) {
        return jsons.progress(story(number), Messages.nearest(locale));
    }

    private OrderStory story(String number) {
        return progress.find(number)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "sales.order.unknown", number));
    }
}
