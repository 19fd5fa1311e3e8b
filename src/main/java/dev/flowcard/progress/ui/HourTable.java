package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.flowcard.alarms.AlarmPhrases;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.progress.pace.HourBoard;
import dev.flowcard.progress.pace.HourBoard.Line;
import dev.flowcard.progress.pace.HourBoard.State;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * The hours of a shift below each other, with what is behind since its beginning. Shown again, an hour that says the same
 * is left alone: a button that is drawn anew under a finger would lose the touch.
 */
final class HourTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final transient PlantZone zone;
    private final transient AlarmPhrases phrases;
    private final transient Touch touch;
    private transient List<Hour> shown = List.of();

    /** @param asks what to do when somebody wants to say why an hour fell short */
    record Touch(boolean mayExplain, BiConsumer<WorkCenter, Line> asks) {}

    /** @param behind pieces since the shift's beginning, this hour included */
    private record Hour(WorkCenter of, Line line, BigDecimal behind) {}

    HourTable(PlantZone zone, AlarmPhrases phrases, Touch touch) {
        this.zone = zone;
        this.phrases = phrases;
        this.touch = touch;
        addClassNames("panel", "hours");
        getElement().setAttribute("role", "table");
    }

    void show(HourBoard board) {
        List<Hour> before = shown;
        shown = hours(board);
        for (int i = 0; i < shown.size(); i++) {
            Hour hour = shown.get(i);
            if (i >= before.size()) {
                add(row(hour));
            } else if (!hour.equals(before.get(i))) {
                replace(getComponentAt(i), row(hour));
            }
        }
        while (getComponentCount() > shown.size()) {
            remove(getComponentAt(shown.size()));
        }
    }

    private static List<Hour> hours(HourBoard board) {
        List<Hour> hours = new ArrayList<>();
        BigDecimal behind = BigDecimal.ZERO;
        for (Line line : board.lines()) {
            behind = behind.add(line.planned()).subtract(line.actual());
            hours.add(new Hour(board.center(), line, behind));
        }
        return hours;
    }

    private String word(String key) {
        return getTranslation("progress.hours." + key);
    }

    private String time(Instant at) {
        return zone.at(at).format(TIME);
    }

    private Component row(Hour hour) {
        Line line = hour.line();
        Div row = new Div(OrderParts.text(time(line.from()) + "–" + time(line.to()), "hour"));
        row.addClassNames("line", line.state().name().toLowerCase(Locale.ROOT));
        row.getElement().setAttribute("role", "row");
        if (line.state() == State.REST || line.state() == State.FUTURE) {
            row.add(OrderParts.text(line.state() == State.REST ? word("rest") : "", "quiet"));
            return row;
        }
        row.add(bar(line));
        row.add(OrderParts.text(OrderWords.amount(line.actual()) + " / " + OrderWords.amount(line.planned()), "count"));
        row.add(OrderParts.text(difference(hour.behind()), hour.behind().signum() > 0 ? "behind" : "ahead"));
        row.add(why(hour.of(), line));
        return row;
    }

    private String difference(BigDecimal behind) {
        String key = behind.signum() > 0 ? "behind" : "ahead";
        return behind.signum() == 0
                ? word("even")
                : getTranslation("progress.hours." + key, OrderWords.amount(behind.abs()));
    }

    private static Component bar(Line line) {
        int percent = line.planned().signum() == 0
                ? line.actual().signum() == 0 ? 0 : 100
                : line.actual()
                        .multiply(HUNDRED)
                        .divide(line.planned(), 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO)
                        .min(HUNDRED)
                        .intValue();
        Div part = new Div();
        part.addClassName(line.missed() ? "missed" : "met");
        part.getStyle().set("width", percent + "%");
        Div bar = new Div(part);
        bar.addClassName("bar");
        return bar;
    }

    private Component why(WorkCenter of, Line line) {
        Div cell = new Div();
        cell.addClassName("why");
        HourBoard.Reason reason = line.reason();
        if (reason != null) {
            String words = phrases.words(AlarmPhrases.Kind.CAUSE, reason.cause(), getLocale());
            cell.add(OrderParts.text(reason.note() == null ? words : words + ": " + reason.note()));
        }
        if (line.missed() && touch.mayExplain()) {
            Button say = new Button(
                    word(reason == null ? "why" : "change"), e -> touch.asks().accept(of, line));
            say.setClassName("asks", reason == null);
            cell.add(say);
        } else if (line.asksWhy()) {
            cell.add(OrderParts.text(word("unexplained"), "quiet"));
        }
        return cell;
    }
}
