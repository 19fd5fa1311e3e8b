package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import dev.flowcard.progress.pace.Pace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Draws what was planned and what was made, cumulated, as two lines. The numbers stand beside it for who cannot see them. */
final class CurveSvg {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 280;
    private static final int LEFT = 64;
    private static final int BOTTOM = 32;
    private static final int TOP = 12;
    private static final int RIGHT = 16;
    private static final int GRID = 4;
    private static final int MARKS = 6;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Pace pace;
    private final Function<java.time.Instant, ZonedDateTime> zone;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private CurveSvg(Pace pace, Function<java.time.Instant, ZonedDateTime> zone) {
        this.pace = pace;
        this.zone = zone;
        this.most = pace.points().stream()
                .mapToDouble(p -> p.planned().max(p.actual()).doubleValue())
                .max()
                .orElse(1);
    }

    /** @param label for who cannot see it; text of ours, with numbers alone put in */
    static Component of(Pace pace, Function<java.time.Instant, ZonedDateTime> zone, String label) {
        return new Html(new CurveSvg(pace, zone).draw(label));
    }

    private String draw(String label) {
        // an element of Flow's own would write viewBox in small letters
        svg.append("<div><svg class='curve' role='img' viewBox='0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("' aria-label='")
                .append(label.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;"))
                .append("'>");
        grid();
        marks();
        line("planned", Pace.Point::planned);
        line("actual", Pace.Point::actual);
        return svg.append("</svg></div>").toString();
    }

    private void grid() {
        for (int i = 0; i <= GRID; i++) {
            double y = y(most * i / GRID);
            text("<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>", LEFT, WIDTH - RIGHT, y, y);
            text("<text class='axis' x='%d' y='%.1f' text-anchor='end'>%.0f</text>", LEFT - 8, y + 5, most * i / GRID);
        }
    }

    private void marks() {
        Duration whole = Duration.between(pace.from(), pace.to());
        DateTimeFormatter words = whole.toHours() > 24 ? DAY : TIME;
        for (int i = 0; i <= MARKS; i++) {
            double x = LEFT + (double) (WIDTH - LEFT - RIGHT) * i / MARKS;
            String anchor = i == 0 ? "start" : i == MARKS ? "end" : "middle";
            String at = zone.apply(pace.from().plus(whole.multipliedBy(i).dividedBy(MARKS)))
                    .format(words);
            text("<text class='axis' x='%.1f' y='%d' text-anchor='%s'>%s</text>", x, HEIGHT - 8, anchor, at);
        }
    }

    private void line(String name, Function<Pace.Point, BigDecimal> value) {
        List<Pace.Point> points = pace.points();
        svg.append("<polyline class='").append(name).append("' points='");
        points.forEach(p -> text("%.1f,%.1f ", x(p), y(value.apply(p).doubleValue())));
        svg.append("'/>");
    }

    private double x(Pace.Point point) {
        double whole = Math.max(1, Duration.between(pace.from(), pace.to()).toSeconds());
        return LEFT
                + (WIDTH - LEFT - RIGHT)
                        * Duration.between(pace.from(), point.at()).toSeconds()
                        / whole;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / Math.max(1, most);
    }

    private void text(String format, Object... args) {
        svg.append(String.format(Locale.ROOT, format, args));
    }
}
