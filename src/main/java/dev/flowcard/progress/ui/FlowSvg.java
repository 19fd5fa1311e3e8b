package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws one figure over time as bars, or as a line through what is known. Each mark tells its value when it is pointed at. */
final class FlowSvg {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 190;
    private static final int LEFT = 52;
    private static final int BOTTOM = 28;
    private static final int TOP = 10;
    private static final int RIGHT = 10;
    private static final int MARKS = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final List<ZonedDateTime> times;
    private final List<@Nullable Double> values;
    private final double top;
    private final StringBuilder svg = new StringBuilder();

    private FlowSvg(List<ZonedDateTime> times, List<@Nullable Double> values) {
        this.times = times;
        this.values = values;
        this.top = round(values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(v -> v)
                .max()
                .orElse(0));
    }

    /** @param label for who cannot see it: text of ours and numbers */
    static Component bars(List<ZonedDateTime> times, List<@Nullable Double> values, String label) {
        FlowSvg chart = new FlowSvg(times, values);
        return chart.drawn(label, chart::bars);
    }

    static Component line(List<ZonedDateTime> times, List<@Nullable Double> values, String label) {
        FlowSvg chart = new FlowSvg(times, values);
        return chart.drawn(label, chart::line);
    }

    /** The next of 1, 2, 5 times a power of ten, so that the axis has even numbers. */
    private static double round(double most) {
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : List.of(1.0, 2.0, 4.0, 5.0, 10.0)) {
            if (most <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private Component drawn(String label, Runnable marks) {
        text(
                "<div><svg class='flow-chart' role='img' viewBox='0 0 %d %d' aria-label='%s'>",
                WIDTH, HEIGHT, safe(label));
        axes();
        marks.run();
        return new Html(svg.append("</svg></div>").toString());
    }

    private static String safe(String label) {
        return label.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;");
    }

    private void axes() {
        for (int i = 0; i <= 2; i++) {
            double value = top * i / 2;
            text("<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>", LEFT, WIDTH - RIGHT, y(value), y(value));
            text(
                    "<text class='axis' x='%d' y='%.1f' text-anchor='end'>%s</text>",
                    LEFT - 8, y(value) + 5, number(value));
        }
        boolean days = times.size() > 1
                && Duration.between(times.getFirst(), times.getLast()).toHours() > 36;
        int every = Math.max(1, (int) Math.ceil(times.size() / (double) MARKS));
        for (int i = 0; i < times.size(); i += every) {
            text(
                    "<text class='axis' x='%.1f' y='%d' text-anchor='middle'>%s</text>",
                    x(i) + width() / 2, HEIGHT - 6, times.get(i).format(days ? DAY : TIME));
        }
    }

    private void bars() {
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null && value > 0) {
                text(
                        "<rect class='bar' x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='1.5'><title>%s</title></rect>",
                        x(i) + width() * .12, y(value), width() * .76, HEIGHT - BOTTOM - y(value), said(i, value));
            }
        }
    }

    private void line() {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                path.add(String.format(Locale.ROOT, "%.1f,%.1f", x(i) + width() / 2, y(value)));
                text(
                        "<circle class='dot' cx='%.1f' cy='%.1f' r='6'><title>%s</title></circle>",
                        x(i) + width() / 2, y(value), said(i, value));
            }
        }
        text("<polyline class='line' points='%s'/>", String.join(" ", path));
    }

    private String said(int i, double value) {
        return times.get(i).format(MOMENT) + "  " + number(value);
    }

    private double width() {
        return (WIDTH - LEFT - RIGHT) / (double) Math.max(1, times.size());
    }

    private double x(int i) {
        return LEFT + width() * i;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : value < 10 ? "%.1f" : "%.0f", value);
    }

    private void text(String format, Object... args) {
        svg.append(String.format(Locale.ROOT, format, args));
    }
}
