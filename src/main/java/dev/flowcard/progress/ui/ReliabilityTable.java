package dev.flowcard.progress.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import dev.flowcard.progress.OrderWords;
import dev.flowcard.progress.reliability.Grouping;
import dev.flowcard.progress.reliability.Reliability;
import dev.flowcard.progress.reliability.Reliability.Group;
import dev.flowcard.progress.reliability.Share;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The groups with their shares; the one that is chosen shows its operations below. */
class ReliabilityTable extends Grid<Group> {
    private static final Share NOTHING = new Share(0, 0, 0);

    ReliabilityTable(Reliability found, Grouping by, OrderWords words, Consumer<@Nullable String> choose) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addClassName("flow-table");
        setAllRowsVisible(true);
        Map<String, String> names = found.misses().stream()
                .map(m -> m.due().center())
                .distinct()
                .collect(Collectors.toMap(c -> c.number(), c -> c.nameIn(getLocale())));
        addColumn(g -> name(g.key(), by, words, names))
                .setHeader(getTranslation("progress.reliability.by." + by))
                .setWidth("120px")
                .setFlexGrow(1);
        share("starts", Group::starts);
        share("finishes", Group::finishes);
        if (by == Grouping.ORDER_TYPE || by == Grouping.PERIOD) {
            share("orders", Group::orders);
        }
        setItems(found.groups());
        asSingleSelect()
                .addValueChangeListener(e ->
                        choose.accept(e.getValue() == null ? null : e.getValue().key()));
    }

    private String name(String key, Grouping by, OrderWords words, Map<String, String> names) {
        if (key.isEmpty()) {
            return getTranslation("progress.reliability.without");
        }
        return switch (by) {
            case WORK_CENTER -> names.getOrDefault(key, key);
            case PERIOD -> words.day(LocalDate.parse(key), getLocale());
            case LINE -> key;
            case ORDER_TYPE -> key.equals("NORMAL") ? getTranslation("progress.reliability.normal") : key;
        };
    }

    private void share(String key, ValueProvider<Group, @Nullable Share> share) {
        addColumn(g -> percent(Objects.requireNonNullElse(share.apply(g), NOTHING)))
                .setHeader(getTranslation("progress.reliability." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(g -> "share")
                .setWidth("132px")
                .setFlexGrow(0);
        addColumn(g -> words(Objects.requireNonNullElse(share.apply(g), NOTHING)))
                .setHeader(getTranslation("progress.reliability.detail"))
                .setWidth("184px")
                .setFlexGrow(1);
    }

    private String words(Share share) {
        return getTranslation("progress.reliability.short", share.onTime(), share.due(), share.early(), share.late());
    }

    static String percent(Share share) {
        Double value = share.reliability();
        return value == null ? "–" : Math.round(value * 100) + " %";
    }
}
