package dev.flowcard.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.Routing;
import dev.flowcard.plan.RoutingOperation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The operations of one version; while it has not begun, with what a planner can do to it. */
class RoutingPanel extends Div {
    /** Does something that may be refused, and says whether it was done. */
    interface Attempt {
        boolean at(Runnable verb);
    }

    private final RoutingParts parts;
    private final Routing routing;
    private final Attempt act;
    private final boolean open;

    RoutingPanel(RoutingParts parts, Routing routing, Attempt act) {
        this.parts = parts;
        this.routing = routing;
        this.act = act;
        open = routing.openOn(parts.routings().today());
        addClassName("routing-panel");
        add(open ? verbs() : new Paragraph(word("begun")), operations());
    }

    private Component verbs() {
        DatePicker day = new DatePicker();
        day.setLocale(getLocale());
        day.setMin(parts.routings().today());
        day.setValue(routing.validFrom());
        day.setAriaLabel(word("from"));
        day.setPlaceholder(word("from"));
        Button start = new Button(word("start"), e -> start(day));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button add = new Button(word("add"), e -> edit(null));
        Button discard = new Button(word("discard"), e -> discard());
        discard.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Div verbs = new Div(add, day, start, discard);
        verbs.addClassName("office-verbs");
        return verbs;
    }

    private void start(DatePicker day) {
        day.setInvalid(day.getValue() == null);
        if (day.getValue() != null) {
            act.at(() -> parts.desk().start(routing.product(), routing.version(), day.getValue()));
        }
    }

    private void discard() {
        ConfirmDialog ask = new ConfirmDialog(
                word("discard-ask", "V" + routing.version()),
                word("discard-text"),
                word("discard"),
                e -> act.at(() -> parts.desk().discard(routing.product(), routing.version())),
                word("back"),
                e -> {});
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }

    private void edit(@Nullable RoutingOperation before) {
        new RoutingOperationDialog(
                        parts,
                        before,
                        wanted -> act.at(() -> parts.desk()
                                .set(
                                        routing.product(),
                                        routing.version(),
                                        before == null ? null : before.sequence(),
                                        wanted)))
                .open();
    }

    private Grid<RoutingOperation> operations() {
        Grid<RoutingOperation> grid = new Grid<>();
        grid.setItems(routing.operations());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        narrow(grid, RoutingOperation::sequence, "sequence");
        grid.addComponentColumn(this::name)
                .setHeader(word("operation"))
                .setFlexGrow(2)
                .setWidth("128px");
        grid.addColumn(o -> parts.plant().workCenter(o.workCenter()).nameIn(getLocale()))
                .setHeader(word("center"))
                .setFlexGrow(1)
                .setWidth("116px");
        narrow(
                grid,
                o -> RoutingParts.plain(o.setupMinutes()) + " + " + RoutingParts.plain(o.minutesPerPiece()),
                "times");
        grid.addComponentColumn(this::terms)
                .setHeader(word("terms"))
                .setFlexGrow(3)
                .setWidth("176px");
        if (open) {
            grid.addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        }
        Div nothing = new Div(new Paragraph(word("no-operations")));
        nothing.addClassName("office-empty");
        grid.setEmptyStateComponent(nothing);
        return grid;
    }

    private void narrow(Grid<RoutingOperation> grid, ValueProvider<RoutingOperation, ?> value, String key) {
        grid.addColumn(value)
                .setHeader(word(key))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
    }

    private Component name(RoutingOperation operation) {
        Div both = new Div(new Span(operation.name()));
        both.addClassName("office-two-lines");
        if (operation.nameEn() != null) {
            Span english = new Span(operation.nameEn());
            english.addClassName("quiet");
            both.add(english);
        }
        return both;
    }

    /** What is more to say than place and time, each in words. */
    private Component terms(RoutingOperation operation) {
        OperationTerms terms = operation.terms();
        Div all = new Div();
        all.addClassName("routing-terms");
        say(all, !terms.overlap(), "whole");
        say(all, terms.transferBatch() != null, "batch", plain(terms.transferBatch()));
        say(all, terms.waitMinutes() > 0, "wait", terms.waitMinutes());
        say(all, terms.leadDays() > 0, "lead", terms.leadDays());
        terms.alternatives()
                .forEach(a -> say(
                        all,
                        true,
                        "or",
                        parts.plant().workCenter(a.workCenter()).nameIn(getLocale()),
                        plain(a.factor())));
        say(all, operation.inspectionPlan() != null, "inspected", operation.inspectionPlan());
        say(all, operation.program() != null, "with", operation.program());
        say(all, operation.fixture() != null, "with", operation.fixture());
        return all;
    }

    private void say(Div all, boolean holds, String key, @Nullable Object... args) {
        if (holds) {
            all.add(new Span(getTranslation("plan.routings." + key, args)));
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : RoutingParts.plain(number);
    }

    private Component buttons(RoutingOperation operation) {
        Button edit = small("edit", operation, () -> edit(operation));
        Button remove = small(
                "remove",
                operation,
                () -> act.at(() -> parts.desk().remove(routing.product(), routing.version(), operation.sequence())));
        Div both = new Div(edit, remove);
        both.addClassName("routing-buttons");
        return both;
    }

    private Button small(String key, RoutingOperation operation, Runnable verb) {
        Button button = new Button(word(key), e -> verb.run());
        button.setAriaLabel(word(key) + " " + operation.sequence() + " " + operation.name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String word(String key, Object... args) {
        return getTranslation("plan.routings." + key, args);
    }
}
