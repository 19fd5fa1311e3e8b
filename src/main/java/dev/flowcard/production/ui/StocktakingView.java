package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import dev.flowcard.identity.People;
import dev.flowcard.production.stocktaking.CountLine;
import dev.flowcard.production.stocktaking.Stocktaking;
import dev.flowcard.production.stocktaking.Stocktakings;
import dev.flowcard.production.stocktaking.Stocktakings.Missed;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was counted of the work in process: the differences to decide, all counts, and what nobody has counted yet. */
@Route("stocktaking")
@RolesAllowed({"FOREMAN", "PLANNER", "ADMIN"})
class StocktakingView extends Page {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final transient Stocktakings stocktakings;
    private final transient People people;
    private final transient PlantZone zone;
    private final Select<Stocktaking> which = new Select<>();
    private final Select<Show> show = new Select<>();
    private final Button close = new Button();
    private final Grid<CountLine> lines = new Grid<>();
    private final Grid<Missed> missed = new Grid<>();

    /** Which of the counts. */
    private enum Show {
        DIFFERENCES,
        ALL,
        MISSED
    }

    StocktakingView(Stocktakings stocktakings, People people, PlantZone zone) {
        super("production.count.title");
        this.stocktakings = stocktakings;
        this.people = people;
        this.zone = zone;
        which.setItemLabelGenerator(this::name);
        which.setWidth("360px");
        which.setAriaLabel(word("which"));
        which.addValueChangeListener(e -> refresh());
        show.setItems(Show.values());
        show.setValue(Show.DIFFERENCES);
        show.setAriaLabel(word("show"));
        show.setItemLabelGenerator(s -> word("show." + s));
        show.addValueChangeListener(e -> refresh());
        close.setText(word("close"));
        close.addClickListener(e -> close());
        lineColumns();
        missedColumns();
        add(head(which, show, close), lines, missed);
        load();
    }

    private void lineColumns() {
        lines.setEmptyStateComponent(empty("production.count.none"));
        lines.addColumn(CountLine::card)
                .setHeader(word("card"))
                .setSortable(true)
                .setWidth("160px")
                .setFlexGrow(0);
        lines.addColumn(line -> line.sequence() + " " + line.operation().in(getLocale()))
                .setHeader(word("operation"))
                .setSortable(true);
        number("booked", CountLine::booked);
        number("counted", CountLine::counted);
        lines.addComponentColumn(this::difference)
                .setHeader(word("difference"))
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(CountLine::difference)
                .setWidth("120px")
                .setFlexGrow(0);
        lines.addColumn(line -> who(line) + " · " + MOMENT.format(zone.at(line.countedAt())))
                .setHeader(word("who"))
                .setWidth("190px");
        lines.addComponentColumn(this::verdict)
                .setHeader(word("verdict"))
                .setWidth("220px")
                .setFlexGrow(0);
    }

    private void number(String key, com.vaadin.flow.function.ValueProvider<CountLine, BigDecimal> of) {
        lines.addColumn(line -> plain(of.apply(line)))
                .setHeader(word(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("86px")
                .setFlexGrow(0);
    }

    private void missedColumns() {
        missed.setEmptyStateComponent(empty("production.count.none-missed"));
        missed.addColumn(Missed::card).setHeader(word("card")).setSortable(true);
        missed.addColumn(m -> m.sequence() + " " + m.operation())
                .setHeader(word("operation"))
                .setSortable(true);
        missed.addColumn(m -> plain(m.booked())).setHeader(word("booked")).setTextAlign(ColumnTextAlign.END);
    }

    private Component difference(CountLine line) {
        int sign = line.difference().signum();
        Span text = new Span(
                sign == 0
                        ? "0"
                        : (sign > 0 ? "▲ +" : "▼ −") + plain(line.difference().abs()));
        text.addClassName(sign == 0 ? "quiet" : "strong");
        return text;
    }

    private String who(CountLine line) {
        return line.persons().stream()
                .map(code -> people.byCode(code).map(p -> p.nameIn(getLocale())).orElse(code))
                .collect(Collectors.joining(", "));
    }

    private Component verdict(CountLine line) {
        return switch (line.state()) {
            case DIFFERENT -> deciding(line);
            case EQUAL -> pill("done", "production.count.state.EQUAL");
            case APPROVED, REJECTED, COUNTED_AGAIN -> decided(line);
        };
    }

    private Component deciding(CountLine line) {
        Button approve = new Button(word("approve"), e -> {
            attempt(() -> stocktakings.approve(line.id()));
            load();
        });
        approve.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        Button reject = new Button(word("reject"), e -> reject(line));
        reject.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div both = new Div(approve, reject);
        both.addClassName("office-verbs");
        return both;
    }

    private Component decided(CountLine line) {
        String kind = line.state() == CountLine.State.APPROVED ? "done" : "stopped";
        Span by = new Span(line.decidedBy() == null ? "" : line.decidedBy());
        by.addClassName("quiet");
        Div both = new Div(pill(kind, "production.count.state." + line.state()), by);
        both.addClassName("office-verbs");
        if (line.note() != null) {
            both.getElement().setAttribute("title", line.note());
        }
        return both;
    }

    private void reject(CountLine line) {
        VerbDialog.reasoned("count-reject", line.card(), why -> {
                    boolean done = attempt(() -> stocktakings.reject(line.id(), why));
                    load();
                    return done;
                })
                .open();
    }

    private void close() {
        Stocktaking open = which.getValue();
        if (open != null && attempt(() -> stocktakings.close(open.id()))) {
            load();
        }
    }

    private void load() {
        Stocktaking before = which.getValue();
        List<Stocktaking> all = stocktakings.latest();
        which.setItems(all);
        which.setVisible(!all.isEmpty());
        close.setVisible(!all.isEmpty());
        which.setValue(all.stream()
                .filter(s -> before != null && s.id() == before.id())
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst()));
        refresh();
    }

    private void refresh() {
        Stocktaking chosen = which.getValue();
        boolean missing = show.getValue() == Show.MISSED;
        lines.setVisible(!missing);
        missed.setVisible(missing);
        close.setEnabled(chosen != null && chosen.open());
        if (chosen == null) {
            lines.setItems(List.of());
            missed.setItems(List.of());
        } else if (missing) {
            missed.setItems(stocktakings.missed(chosen.id()));
        } else {
            lines.setItems(stocktakings.lines(chosen.id()).stream()
                    .filter(line -> show.getValue() == Show.ALL || line.state() != CountLine.State.EQUAL)
                    .toList());
        }
    }

    private String name(Stocktaking s) {
        String key = s.open() ? "open-since" : "closed-at";
        String at = MOMENT.format(zone.at(s.closedAt() == null ? s.openedAt() : s.closedAt()));
        return getTranslation("production.count." + key, at, s.counted(), s.different());
    }

    private String word(String key) {
        return getTranslation("production.count." + key);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
