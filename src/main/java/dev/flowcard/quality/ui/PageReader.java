package dev.flowcard.quality.ui;

import dev.flowcard.identity.People;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.quality.Characteristic;
import dev.flowcard.quality.InspectionDetail;
import dev.flowcard.quality.InspectionState;
import dev.flowcard.quality.InspectionView;
import dev.flowcard.quality.Inspections;
import dev.flowcard.quality.ProcessRounds;
import dev.flowcard.quality.ui.PageState.Found;
import dev.flowcard.quality.ui.PageState.Item;
import dev.flowcard.quality.ui.PageState.Notice;
import dev.flowcard.quality.ui.PageState.Row;
import dev.flowcard.quality.ui.PageState.Sheet;
import dev.flowcard.quality.ui.PageState.Walk;
import dev.flowcard.shared.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the page shows. */
@Component
class PageReader {
    private static final String WORDS = "quality.page.";
    private static final int WAITING = 200;
    private static final int DECIDED = 20;

    private final Inspections inspections;
    private final ProcessRounds rounds;
    private final Products products;
    private final People people;
    private final Messages messages;

    PageReader(Inspections inspections, ProcessRounds rounds, Products products, People people, Messages messages) {
        this.inspections = inspections;
        this.rounds = rounds;
        this.products = products;
        this.people = people;
        this.messages = messages;
    }

    /** Who looks, and in which language. */
    record Viewer(Locale locale, String name, boolean decides) {}

    PageState state(Viewer viewer, @Nullable String open, @Nullable Notice notice) {
        Locale locale = viewer.locale();
        return new PageState(
                rows(inspections.open(WAITING), locale),
                rows(inspections.failed(DECIDED), locale),
                rows(inspections.decided(DECIDED), locale),
                rounds.due().stream().map(r -> walk(r, locale)).toList(),
                open == null
                        ? null
                        : inspections.detail(open).map(d -> sheet(d, viewer)).orElse(null),
                notice,
                viewer.name(),
                words(locale),
                Messages.nearest(locale).toLanguageTag());
    }

    String operation(InspectionView view, Locale locale) {
        return view.sequence() + " " + view.operationName().in(locale);
    }

    private Map<String, String> words(Locale locale) {
        return messages.keys(locale).stream()
                .filter(key -> key.startsWith(WORDS))
                .collect(Collectors.toMap(key -> key.substring(WORDS.length()), key -> messages.get(locale, key)));
    }

    private static Walk walk(ProcessRounds.Round round, Locale locale) {
        return new Walk(
                round.workUnit().in(locale),
                round.workOrder(),
                round.sequence() + " " + round.operation().in(locale),
                round.first(),
                round.since().toString());
    }

    private List<Row> rows(List<InspectionView> views, Locale locale) {
        return views.stream().map(view -> row(view, locale)).toList();
    }

    private Row row(InspectionView view, Locale locale) {
        return new Row(
                view.number(),
                product(view).map(p -> named(p, locale)).orElse(""),
                view.workOrder(),
                operation(view, locale),
                plain(view.quantity()),
                view.state().name(),
                Objects.requireNonNullElse(view.decidedAt(), view.requestedAt()).toString());
    }

    private Sheet sheet(InspectionDetail detail, Viewer viewer) {
        InspectionView view = detail.inspection();
        Optional<Product> product = product(view);
        return new Sheet(
                view.number(),
                product.map(p -> named(p, viewer.locale())).orElse(""),
                product.map(PageReader::drawing).orElse(""),
                view.workOrder(),
                operation(view, viewer.locale()),
                plain(view.quantity()),
                view.quantity(),
                view.state().name(),
                viewer.decides() && view.state().open(),
                view.state() == InspectionState.FAILED && isLatest(view),
                text(view.good()),
                text(view.scrap()),
                text(view.held()),
                inspector(view.inspector(), viewer.locale()),
                detail.characteristics().stream()
                        .map(c -> item(c, view, viewer.locale()))
                        .toList(),
                detail.results().stream()
                        .map(r -> new Found(r.position(), r.sample(), r.value(), r.passed()))
                        .toList());
    }

    private boolean isLatest(InspectionView view) {
        return inspections.ofWorkOrder(view.workOrder()).stream()
                .filter(other -> other.operation().equals(view.operation()))
                .reduce((first, second) -> second)
                .filter(last -> last.number().equals(view.number()))
                .isPresent();
    }

    private static Item item(Characteristic c, InspectionView view, Locale locale) {
        return new Item(
                c.position(),
                c.name(locale),
                c.kind().name(),
                c.nominal(),
                c.lower(),
                c.upper(),
                c.unit(),
                c.sampling().pieces(view.quantity()));
    }

    private Optional<Product> product(InspectionView view) {
        return products.byId(view.product());
    }

    private static String named(Product product, Locale locale) {
        String name = product.nameIn(locale);
        return name.contains(product.number()) ? name : name + " " + product.number();
    }

    private static String drawing(Product product) {
        String drawing = product.drawing();
        String revision = product.revision();
        if (drawing == null) {
            return "";
        }
        return revision == null ? drawing : drawing + " / " + revision;
    }

    private @Nullable String inspector(@Nullable String code, Locale locale) {
        return code == null
                ? null
                : people.byCode(code).map(p -> p.nameIn(locale)).orElse(code);
    }

    private static @Nullable String text(@Nullable BigDecimal quantity) {
        return quantity == null ? null : plain(quantity);
    }

    static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
