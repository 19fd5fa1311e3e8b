package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.flowcard.alarms.AlarmKind;
import dev.flowcard.alarms.AlarmQuery.Group;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fields that narrow the list of alarms. */
final class AlarmFilters extends Div {
    private static final long serialVersionUID = 1L;
    private static final int TYPING_MILLIS = 300;

    private final Select<Group> group = new Select<>();
    private final Select<AlarmKind> kind = new Select<>();
    private final Select<String> center = new Select<>();
    private final TextField order = new TextField();
    private final Checkbox mine = new Checkbox();
    private boolean showing;

    /** Is told what has changed. */
    interface Changed {
        void by(UnaryOperator<AlarmFilter> change);
    }

    AlarmFilters(Plant plant, Changed changed) {
        addClassName("head");
        group.setItems(Group.values());
        group.setItemLabelGenerator(g -> getTranslation("alarms.show." + g));
        group.setAriaLabel(getTranslation("alarms.show"));
        kind.setItems(AlarmKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("alarms.kind.all"));
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "alarms.kind.all" : "alarms.kind." + k));
        kind.setAriaLabel(getTranslation("alarms.kind"));
        center.setItems(plant.workCenters().stream().map(WorkCenter::number).toList());
        center.setEmptySelectionAllowed(true);
        center.setEmptySelectionCaption(getTranslation("alarms.center.all"));
        center.setItemLabelGenerator(number -> name(plant, number));
        center.setAriaLabel(getTranslation("alarms.col.work-center"));
        order.setPlaceholder(getTranslation("alarms.order"));
        order.setAriaLabel(getTranslation("alarms.order"));
        order.setClearButtonVisible(true);
        order.setValueChangeMode(ValueChangeMode.LAZY);
        order.setValueChangeTimeout(TYPING_MILLIS);
        mine.setLabel(getTranslation("alarms.mine"));
        group.addValueChangeListener(e -> tell(changed, f -> f.withGroup(e.getValue())));
        kind.addValueChangeListener(e -> tell(changed, f -> f.withKind(e.getValue())));
        center.addValueChangeListener(e -> tell(changed, f -> f.withCenter(text(e.getValue()))));
        order.addValueChangeListener(
                e -> tell(changed, f -> f.withOrder(e.getValue().strip())));
        mine.addValueChangeListener(e -> tell(changed, f -> f.withMine(e.getValue())));
        group.setWidth("168px");
        kind.setWidth("144px");
        center.setWidth("180px");
        order.setWidth("176px");
        add(group, kind, center, order, mine);
    }

    private void tell(Changed changed, UnaryOperator<AlarmFilter> change) {
        if (!showing) {
            changed.by(change);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String name(Plant plant, @Nullable String number) {
        return number == null
                ? getTranslation("alarms.center.all")
                : plant.findWorkCenter(number).map(c -> c.nameIn(getLocale())).orElse(number);
    }

    void show(AlarmFilter filter) {
        showing = true;
        group.setValue(filter.group());
        kind.setValue(filter.kind());
        center.setValue(filter.center().isEmpty() ? null : filter.center());
        order.setValue(filter.order());
        mine.setValue(filter.mine());
        showing = false;
    }
}
