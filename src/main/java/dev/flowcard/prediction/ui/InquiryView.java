package dev.flowcard.prediction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.flowcard.plan.Product;
import dev.flowcard.prediction.Answer;
import dev.flowcard.prediction.Question;
import dev.flowcard.prediction.Quotes;
import dev.flowcard.shared.DayWords;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Refusals;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When could we deliver? Asked by sales with the customer on the telephone; an offer holds its capacity until a day. */
@Route("inquiry")
@RolesAllowed({"SALES", "PLANNER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
class InquiryView extends Div implements HasDynamicTitle {
    private static final int USUAL_DAYS = 7;

    private final transient Quotes quotes;
    private final transient EstimateTable table;
    private final transient DayWords days;
    private final transient Messages messages;
    private final QuoteGrid offered;
    private final ComboBox<Product> product = new ComboBox<>(word("product"));
    private final BigDecimalField quantity = new BigDecimalField(word("quantity"));
    private final DatePicker wanted = new DatePicker(word("wanted"));
    private final TextField customer = new TextField(word("customer"));
    private final DatePicker until = new DatePicker(word("until"));
    private final Div result = new Div();
    private final LocalDate today;

    InquiryView(
            Quotes quotes,
            QuoteGrid.Factory grids,
            Makeable makeable,
            EstimateTable table,
            DayWords days,
            Messages messages,
            PlantZone zone,
            Clock clock) {
        this.quotes = quotes;
        this.table = table;
        this.days = days;
        this.messages = messages;
        this.today = zone.dateOf(clock.instant());
        this.offered = grids.create();
        addClassNames("desk", "inquiry");
        product.setItems(makeable.products());
        product.setItemLabelGenerator(p -> p.nameIn(getLocale()) + " " + p.number());
        wanted.setMin(today);
        wanted.setClearButtonVisible(true);
        until.setMin(today);
        until.setValue(today.plusDays(USUAL_DAYS));
        customer.setMaxLength(200);
        Div head = new Div(new H1(word("title")), text(word("sub"), "sub"));
        head.addClassName("head");
        result.addClassName("panel");
        result.setVisible(false);
        Div list = new Div(offered);
        list.addClassNames("panel", "grow-panel");
        add(head, form(), result, new H2(word("quotes")), list);
    }

    @Override
    public String getPageTitle() {
        return word("title");
    }

    private Component form() {
        product.setWidth("320px");
        quantity.setWidth("140px");
        Button ask = new Button(word("ask"), e -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(product, quantity, wanted, ask);
        fields.addClassName("filters");
        Div panel = new Div(fields);
        panel.addClassName("panel");
        return panel;
    }

    private @Nullable Question question() {
        product.setInvalid(product.getValue() == null);
        quantity.setInvalid(quantity.getValue() == null || quantity.getValue().signum() <= 0);
        return product.isInvalid() || quantity.isInvalid()
                ? null
                : new Question(product.getValue().number(), quantity.getValue(), wanted.getValue());
    }

    private void ask() {
        Question question = question();
        if (question != null) {
            Refusals.attempt(this, () -> show(quotes.ask(question), question));
        }
    }

    private void show(Answer answer, Question question) {
        Button offer = new Button(word("offer"), e -> offer(question));
        Div figures = new Div(
                figure("p50", days.moment(answer.p50(), getLocale())),
                figure("p90", days.moment(answer.p90(), getLocale())));
        if (answer.keepPercent() != null && answer.wanted() != null) {
            String day = days.day(answer.wanted(), getLocale());
            figures.add(figure("keep", answer.keepPercent() + " %", day));
        }
        figures.addClassName("figures");
        Div hold = new Div(customer, until, offer, text(word("hold"), "sub"));
        hold.addClassName("filters");
        Div steps = new Div(table.of(answer.steps(), false, getLocale()));
        steps.addClassName("estimate");
        result.removeAll();
        result.add(figures, steps, hold);
        result.setVisible(true);
    }

    private void offer(Question question) {
        until.setInvalid(until.getValue() == null);
        if (!until.isInvalid()) {
            String who =
                    customer.getValue().isBlank() ? null : customer.getValue().strip();
            Refusals.attempt(this, () -> {
                quotes.quote(question, who, until.getValue());
                offered.refresh();
                result.setVisible(false);
            });
        }
    }

    private Component figure(String key, String value, Object... args) {
        Span label = text(messages.get(getLocale(), "prediction.inquiry." + key, args), "label");
        Div figure = new Div(label, text(value, "value"));
        figure.addClassName("figure");
        return figure;
    }

    private static Span text(String text, String styleName) {
        Span span = new Span(text);
        span.addClassName(styleName);
        return span;
    }

    private String word(String key) {
        return getTranslation("prediction.inquiry." + key);
    }
}
