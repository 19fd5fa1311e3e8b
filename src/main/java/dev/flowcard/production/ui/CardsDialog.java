package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.production.CardCopy;
import dev.flowcard.production.CardView;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.RecallReason;
import dev.flowcard.production.WorkCards;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.shared.Codes;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cards of a work order: what each has done, splitting, merging back, printing, recalling a lost one. */
final class CardsDialog extends Dialog {
    private final WorkOrders workOrders;
    private final WorkCards cards;
    private final Attempt attempt;
    private final String number;
    private final Grid<Line> grid = new Grid<>();
    private final Div printing = new Div();
    private final SplitForm form;

    /** A card in the list: {@code card} is null for the traveller card. */
    private record Line(
            String code,
            @Nullable CardView card,
            BigDecimal quantity,
            CardCopy copy,
            int prints,
            List<OperationView> operations) {}

    /** @param attempt does something that may be refused, and says so */
    CardsDialog(WorkOrders workOrders, WorkCards cards, String number, Attempt attempt) {
        super();
        this.workOrders = workOrders;
        this.cards = cards;
        this.number = number;
        this.attempt = attempt;
        this.form = new SplitForm(this::split);
        setHeaderTitle(getTranslation("production.cards.title", number));
        setWidth("1040px");
        setMaxWidth("96vw");
        printing.addClassName("head");
        columns();
        add(grid, form, printing);
        getFooter().add(new Button(getTranslation("production.cards.close"), e -> close()));
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        column("card", grid.addColumn(Line::code), "170px");
        column("kind", grid.addColumn(this::kind), "110px");
        column("quantity", grid.addColumn(line -> plain(line.quantity())), "84px")
                .setTextAlign(ColumnTextAlign.END);
        column(
                "heat",
                grid.addColumn(
                        line -> line.card() == null ? "" : text(line.card().heat())),
                "100px");
        column("done", grid.addComponentColumn(this::done), "220px").setFlexGrow(1);
        column("copy", grid.addComponentColumn(this::copy), "132px");
        column("verbs", grid.addComponentColumn(this::verbs), "210px");
    }

    private Grid.Column<Line> column(String key, Grid.Column<Line> column, String width) {
        return column.setHeader(getTranslation("production.cards.col." + key))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private String kind(Line line) {
        return getTranslation(
                line.card() == null
                        ? "production.cards.kind.WHOLE"
                        : "production.cards.kind." + line.card().kind());
    }

    /** Every operation of the card: good of what came to it. */
    private Component done(Line line) {
        Div all = new Div();
        all.addClassNames("sub", "chips");
        if (line.card() != null && line.card().merged()) {
            all.setText(
                    getTranslation("production.cards.merged-into", line.card().from()));
            return all;
        }
        line.operations().forEach(o -> all.add(done(o)));
        return all;
    }

    private Span done(OperationView o) {
        BigDecimal lost = o.scrap().add(o.held());
        String bad = lost.signum() > 0 ? " −" + plain(lost) : "";
        Span chip = new Span(o.sequence() + " · " + plain(o.good()) + bad + " / " + plain(o.arrived()));
        chip.addClassName("chip");
        chip.getElement().setAttribute("title", o.name().in(getLocale()));
        return chip;
    }

    private Component copy(Line line) {
        CardCopy copy = line.copy();
        if (copy.recalledAt() != null) {
            Span tag = new Span(getTranslation("production.cards.recalled"));
            tag.addClassNames("tag", "late");
            return tag;
        }
        String key = copy.number() == 1 ? "production.cards.prints" : "production.cards.copy";
        return new Span(getTranslation(key, line.prints(), copy.number()));
    }

    private Component verbs(Line line) {
        Div verbs = new Div();
        verbs.addClassName("head");
        if (line.card() != null && line.card().merged()) {
            return verbs;
        }
        verbs.add(print(List.of(line.code()), getTranslation("production.cards.print")));
        if (line.copy().recalledAt() == null) {
            verbs.add(button("lost", () -> cards.recall(number, line.code(), RecallReason.LOST)));
        }
        if (line.card() != null) {
            verbs.add(button("merge", () -> cards.merge(number, List.of(line.code()))));
        }
        return verbs;
    }

    private Button button(String key, Runnable verb) {
        Button button = new Button(getTranslation("production.cards." + key), e -> {
            attempt.of(verb);
            refresh();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("title", getTranslation("production.cards." + key + ".hint"));
        return button;
    }

    /** Printing counts, so the list is read again when the paper was asked for. */
    private Anchor print(List<String> codes, String words) {
        String list = codes.stream().map(Codes::printable).collect(Collectors.joining(","));
        String encoded = URLEncoder.encode(list, StandardCharsets.UTF_8);
        Anchor link = new Anchor("/api/v1/cards.pdf?workOrders=" + encoded, words);
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private void split(WorkCards.Split split) {
        int before = view().cards().size();
        if (attempt.of(() -> cards.split(number, split))) {
            List<String> made =
                    view().cards().stream().skip(before).map(CardView::code).toList();
            Anchor link = print(made, getTranslation("production.cards.print-new", made.size()));
            link.addClassName("primary-link");
            printing.removeAll();
            printing.add(link);
        }
        refresh();
    }

    private WorkOrderView view() {
        return workOrders.find(number).orElseThrow();
    }

    private void refresh() {
        WorkOrderView view = view();
        WorkOrderView rest = workOrders.card(view.code()).orElse(view);
        List<Line> lines = new ArrayList<>();
        BigDecimal left = view.cards().isEmpty() ? view.target() : rest.quantityReleased();
        lines.add(new Line(view.code(), null, left, view.copy(), view.cardPrints(), rest.operations()));
        view.cards()
                .forEach(card -> lines.add(
                        new Line(card.code(), card, card.quantity(), card.copy(), card.prints(), card.operations())));
        grid.setItems(lines);
        form.offer(lines.stream()
                .flatMap(line -> line.operations().stream()
                        .filter(o -> o.remainder().signum() > 0)
                        .map(o -> new SplitForm.Place(
                                line.code(), o.sequence(), o.name().in(getLocale()), o.remainder())))
                .toList());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
