package dev.flowcard.prediction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.prediction.OrderEstimate.Step;
import dev.flowcard.shared.DayWords;
import dev.flowcard.shared.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What an estimate rests on, operation by operation: when it begins and ends, what it waits for, and whose past says so. */
@org.springframework.stereotype.Component
public class EstimateTable {
    private static final List<String> COLUMNS =
            List.of("operation", "center", "start", "finish", "queue", "wait", "work", "ratio", "ahead");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final DayWords words;
    private final Messages messages;

    EstimateTable(DayWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /** @param several whether they belong to more than one work order */
    public Component of(List<Step> steps, boolean several, Locale locale) {
        NativeTableHeader header = new NativeTableHeader(row(COLUMNS.stream()
                .map(column -> (Component) new NativeTableHeaderCell(say("col." + column, locale)))
                .toList()));
        NativeTableBody body = new NativeTableBody();
        steps.forEach(step -> body.add(row(step, several, locale)));
        Div scroll = new Div(new NativeTable(header, body));
        scroll.addClassName("scroll");
        return scroll;
    }

    private NativeTableRow row(Step step, boolean several, Locale locale) {
        String operation = step.sequence() + " " + step.operation().in(locale);
        NativeTableRow row = row(List.of(
                cell(several ? step.workOrder() + " · " + operation : operation),
                cell(step.center().in(locale)),
                cell(words.moment(step.start(), locale)),
                cell(words.moment(step.finish(), locale)),
                cell(hours(step.queueMinutes(), locale)),
                cell(hours(step.planMinutes() + step.habitMinutes(), locale)),
                cell(hours(step.workMinutes(), locale)),
                ratio(step, locale),
                cell(ahead(step, locale))));
        row.setClassName("main", step.main());
        return row;
    }

    private NativeTableCell ratio(Step step, Locale locale) {
        String rests = say("level." + step.level(), locale, Integer.toString(step.operations()));
        return new NativeTableCell(new Div(step.ratio().toPlainString() + " ×"), basis(rests));
    }

    private String ahead(Step step, Locale locale) {
        return step.aheadCards() == 0
                ? say("none", locale)
                : say("ahead", locale, plain(step.aheadMinutes()), Integer.toString(step.aheadCards()));
    }

    private String hours(long minutes, Locale locale) {
        return minutes < 3 ? say("none", locale) : say("hours", locale, plain(minutes));
    }

    private static String plain(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(SIXTY, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Span basis(String text) {
        Span basis = new Span(text);
        basis.addClassName("basis");
        return basis;
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.get(locale, "prediction.estimate." + key, args);
    }

    private static NativeTableCell cell(String text) {
        return new NativeTableCell(text);
    }

    private static NativeTableRow row(List<Component> cells) {
        NativeTableRow row = new NativeTableRow();
        cells.forEach(row::add);
        return row;
    }
}
