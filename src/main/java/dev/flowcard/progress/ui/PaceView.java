package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.progress.pace.Pace;
import dev.flowcard.progress.pace.PaceReader;
import dev.flowcard.progress.pace.PaceScope;
import dev.flowcard.progress.pace.Prices;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Plan against actual for now or any moment of the past, as curves and as the rows behind them. All of it stands in the address. */
@Route("pace")
@RolesAllowed({"FOREMAN", "PLANNER", "INSPECTOR", "SALES", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
@StyleSheet("context://flowcard/styles/pace.css")
class PaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int USUAL_HOURS = 24;
    private static final int TYPING_MILLIS = 400;
    private static final int POINTS = 96;

    private final PaceReader reader;
    private final PlantZone zone;
    private final Clock clock;
    private final boolean money;
    private final Select<PaceScope> scope = new Select<>();
    private final TextField of = new TextField();
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker to = new DateTimePicker();
    private final Div body = new Div();
    private boolean showing;

    PaceView(PaceReader reader, Prices prices, PlantZone zone, Clock clock) {
        this.reader = reader;
        this.zone = zone;
        this.clock = clock;
        this.money = prices.mayBeSeen();
        addClassNames("desk", "pace");
        scope.setItems(PaceScope.values());
        scope.setAriaLabel(word("scope"));
        scope.setItemLabelGenerator(s -> getTranslation("progress.pace.scope." + s));
        of.setPlaceholder(word("of"));
        of.setAriaLabel(word("of"));
        of.setValueChangeMode(ValueChangeMode.LAZY);
        of.setValueChangeTimeout(TYPING_MILLIS);
        from.setAriaLabel(word("from"));
        to.setAriaLabel(word("to"));
        scope.addValueChangeListener(e -> changed());
        of.addValueChangeListener(e -> changed());
        from.addValueChangeListener(e -> changed());
        to.addValueChangeListener(e -> changed());
        Div head = new Div(
                new H1(word("title")),
                new Anchor("hours", getTranslation("progress.hours.title")),
                new Anchor("reliability", getTranslation("progress.reliability.title")));
        head.addClassName("head");
        Div filters = new Div(scope, of, from, to);
        filters.addClassName("head");
        body.addClassName("pace-body");
        add(head, filters, body);
    }

    private String word(String key) {
        return getTranslation("progress.pace." + key);
    }

    @Override
    public String getPageTitle() {
        return word("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        LocalDateTime now = zone.at(clock.instant()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        showing = true;
        String wanted = parameters.getSingleParameter("scope").orElse("");
        scope.setValue(Arrays.stream(PaceScope.values())
                .filter(s -> s.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(PaceScope.PLANT));
        of.setValue(parameters.getSingleParameter("of").orElse(""));
        from.setValue(moment(parameters.getSingleParameter("from").orElse(""), now.minusHours(USUAL_HOURS)));
        to.setValue(moment(parameters.getSingleParameter("to").orElse(""), now));
        showing = false;
        show();
    }

    private static LocalDateTime moment(String text, LocalDateTime usual) {
        try {
            return text.isEmpty() ? usual : LocalDateTime.parse(text);
        } catch (DateTimeException wrong) {
            return usual;
        }
    }

    private void changed() {
        if (!showing && from.getValue() != null && to.getValue() != null) {
            String address = "pace?scope=" + scope.getValue() + "&of=" + BoardsView.encoded(of.getValue()) + "&from="
                    + from.getValue() + "&to=" + to.getValue();
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
            show();
        }
    }

    private void show() {
        of.setVisible(scope.getValue() != PaceScope.PLANT);
        body.removeAll();
        if (of.isVisible() && of.getValue().isBlank()) {
            body.add(blank("which"));
            return;
        }
        try {
            body.add(found());
        } catch (Problem refused) {
            Div blank = new Div(OrderParts.text(
                    refused.fields().isEmpty()
                            ? getTranslation(refused.messageKey(), refused.args())
                            : getTranslation(
                                    refused.fields().getFirst().messageKey(),
                                    refused.fields().getFirst().args().toArray()),
                    "empty-title"));
            blank.addClassName("empty");
            body.add(blank);
        }
    }

    private Div blank(String key) {
        Div blank = new Div(OrderParts.text(word(key), "empty-title"));
        blank.addClassName("empty");
        return blank;
    }

    private Component found() {
        var start = from.getValue().atZone(zone.zone()).toInstant();
        var end = to.getValue().atZone(zone.zone()).toInstant();
        Duration step = Duration.between(start, end).dividedBy(POINTS).plusSeconds(1);
        Pace pace = reader.read(scope.getValue(), of.getValue(), start, end, step);
        Div all = new Div(figures(pace), curve(pace), rows(pace));
        all.addClassName("pace-body");
        return all;
    }

    private Component figures(Pace pace) {
        Pace.Point last = pace.points().getLast();
        Div figures = new Div(
                figure("planned", OrderWords.amount(last.planned())),
                figure("actual", OrderWords.amount(last.actual())),
                figure("behind", OrderWords.amount(last.behind())),
                figure("behind-minutes", OrderWords.amount(last.behindMinutes())),
                figure("ahead", OrderWords.amount(last.ahead())));
        if (money) {
            figures.add(value(last));
        }
        figures.addClassName("figures");
        return figures;
    }

    /** What is behind in money, and how much of it nobody can say. */
    private Component value(Pace.Point last) {
        Div figure = new Div(
                OrderParts.text(word("behind-value"), "label"), OrderParts.text(money(last.behindValue()), "value"));
        if (last.unpriced().signum() > 0) {
            figure.add(OrderParts.text(
                    getTranslation("progress.pace.unpriced", OrderWords.amount(last.unpriced())), "label"));
        }
        figure.addClassNames("panel", "figure", "wide");
        return figure;
    }

    private String money(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(getLocale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private Component figure(String key, String value) {
        Div figure = new Div(OrderParts.text(word(key), "label"), OrderParts.text(value, "value"));
        figure.addClassNames("panel", "figure");
        return figure;
    }

    private Component curve(Pace pace) {
        Pace.Point last = pace.points().getLast();
        Div legend = new Div(OrderParts.text(word("planned"), "planned"), OrderParts.text(word("actual"), "actual"));
        legend.addClassName("legend");
        String label = getTranslation(
                "progress.pace.label", OrderWords.amount(last.planned()), OrderWords.amount(last.actual()));
        Div panel = new Div(legend, CurveSvg.of(pace, zone::at, label));
        panel.addClassName("panel");
        return panel;
    }

    private Component rows(Pace pace) {
        Grid<Pace.Row> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setEmptyStateComponent(blank("empty"));
        grid.addComponentColumn(PaceView::order).setHeader(word("col.order")).setFlexGrow(1);
        grid.addColumn(Pace.Row::operation).setHeader(word("col.operation")).setFlexGrow(1);
        grid.addColumn(r -> r.product().in(getLocale()) + " · " + r.name().in(getLocale()))
                .setHeader(word("col.what"))
                .setFlexGrow(3);
        number(grid, "planned", r -> OrderWords.amount(r.planned()));
        number(grid, "actual", r -> OrderWords.amount(r.actual()));
        number(grid, "behind", r -> OrderWords.amount(r.behind()));
        number(grid, "behind-minutes", r -> OrderWords.amount(r.behindMinutes()));
        if (money) {
            number(grid, "col.value", r -> r.behindValue() == null ? word("no-price") : money(r.behindValue()));
        }
        grid.setItems(pace.rows());
        Div panel = new Div(grid);
        panel.addClassNames("panel", "rows");
        return panel;
    }

    private static Component order(Pace.Row row) {
        return row.order() == null
                ? OrderParts.text(row.workOrder(), "quiet")
                : new Anchor("orders/" + BoardsView.encoded(row.order()), row.order());
    }

    private void number(
            Grid<Pace.Row> grid, String key, com.vaadin.flow.function.ValueProvider<Pace.Row, String> value) {
        grid.addColumn(value)
                .setHeader(word(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
    }
}
