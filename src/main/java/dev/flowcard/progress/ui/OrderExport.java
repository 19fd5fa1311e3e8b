package dev.flowcard.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.flowcard.prediction.OrderEstimate;
import dev.flowcard.progress.OrderProgress;
import dev.flowcard.progress.OrderStory;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.sales.OrderLine;
import dev.flowcard.sales.OrderQuery;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Sheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The orders of a list as an Excel file: what is filtered, all of it. */
@Component
class OrderExport {
    private static final int PAGE = 200;
    private static final List<String> COLUMNS = List.of(
            "number",
            "customer",
            "product",
            "quantity",
            "progress",
            "current",
            "due",
            "p50",
            "p90",
            "late-percent",
            "standing",
            "state",
            "reason");

    private final OrderProgress progress;
    private final OrderWords words;
    private final Messages messages;
    private final PlantZone zone;

    OrderExport(OrderProgress progress, OrderWords words, Messages messages, PlantZone zone) {
        this.zone = zone;
        this.progress = progress;
        this.words = words;
        this.messages = messages;
    }

    Anchor link(Supplier<OrderQuery> query, Locale locale) {
        DownloadHandler download = event -> {
            event.setFileName("orders.xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            sheet(query.get(), locale).xlsx(event.getOutputStream());
        };
        Anchor link = new Anchor(download, "");
        link.add(new Button(messages.get(locale, "progress.orders.export")));
        return link;
    }

    private Sheet sheet(OrderQuery query, Locale locale) {
        List<String> header = COLUMNS.stream()
                .map(column -> messages.get(locale, "progress.orders.col." + column))
                .toList();
        Stream<List<? extends @Nullable Object>> rows = Stream.iterate(0L, from -> from + PAGE)
                .map(from -> progress.page(query, from, PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .flatMap(story -> story.order().lines().stream().map(line -> row(story, line, locale)));
        return new Sheet(messages.get(locale, "progress.orders.title"), header, rows);
    }

    private @Nullable LocalDate estimated(OrderStory story, Function<OrderEstimate, Instant> figure) {
        return story.estimate() == null ? null : zone.dateOf(figure.apply(story.estimate()));
    }

    private List<? extends @Nullable Object> row(OrderStory story, OrderLine line, Locale locale) {
        return Arrays.asList(
                story.order().number(),
                story.order().customer().name(locale),
                line.product(),
                line.quantity(),
                story.percentDone(),
                story.current() == null
                        ? null
                        : story.current().operation().name().in(locale),
                line.due(),
                estimated(story, OrderEstimate::p50),
                estimated(story, OrderEstimate::p90),
                story.estimate() == null ? null : story.estimate().latePercent(),
                messages.get(
                        locale, "progress.order.standing." + story.verdict().standing()),
                messages.get(locale, "sales.state." + story.order().state()),
                words.say(story.verdict(), locale));
    }
}
