package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.flowcard.alarms.Alarm;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Sheet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The alarms of a list as an Excel file: what is filtered. */
@Component
class AlarmExport {
    private static final List<String> COLUMNS = List.of(
            "severity",
            "kind",
            "what",
            "detail",
            "work-center",
            "work-unit",
            "work-order",
            "order",
            "raised",
            "state",
            "acknowledged",
            "cleared",
            "owner",
            "cause",
            "countermeasure",
            "result",
            "closed",
            "explains");

    private final AlarmWords words;
    private final Messages messages;
    private final PlantZone zone;

    AlarmExport(AlarmWords words, Messages messages, PlantZone zone) {
        this.words = words;
        this.messages = messages;
        this.zone = zone;
    }

    Anchor link(Supplier<List<Alarm>> alarms, Locale locale) {
        DownloadHandler download = event -> {
            event.setFileName("alarms.xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            sheet(alarms.get(), locale).xlsx(event.getOutputStream());
        };
        Anchor link = new Anchor(download, "");
        link.add(new Button(messages.get(locale, "alarms.export")));
        return link;
    }

    Sheet sheet(List<Alarm> alarms, Locale locale) {
        List<String> header = COLUMNS.stream()
                .map(column -> messages.get(locale, "alarms.col." + column))
                .toList();
        return new Sheet(
                messages.get(locale, "alarms.title"), header, alarms.stream().map(a -> row(a, locale)));
    }

    private List<? extends @Nullable Object> row(Alarm alarm, Locale locale) {
        return Arrays.asList(
                words.severity(alarm.severity(), locale),
                messages.get(locale, "alarms.kind." + alarm.kind()),
                words.title(alarm, locale),
                words.detail(alarm, locale),
                words.center(alarm, locale),
                alarm.place().workUnit() == null
                        ? null
                        : words.unit(alarm.place().workUnit(), locale),
                alarm.place().workOrder(),
                alarm.place().order(),
                local(alarm.raisedAt()),
                messages.get(locale, "alarms.state." + words.state(alarm)),
                local(alarm.acknowledgedAt()),
                local(alarm.clearedAt()),
                words.owner(alarm, locale),
                words.cause(alarm, locale),
                words.countermeasure(alarm, locale),
                alarm.handling().result(),
                local(alarm.handling().closedAt()),
                alarm.explained());
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : zone.at(at).toLocalDateTime();
    }
}
