package dev.flowcard.plant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkRules;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** How work is reported at one work centre. */
class RulesDialog extends Dialog {
    private final Predicate<WorkRules> set;
    private final Runnable saved;
    private final Select<LabourSplit> labourSplit = new Select<>();
    private final Checkbox countDemanded = new Checkbox(word("count-demanded-long"));
    private final Checkbox fastAsked = new Checkbox(word("fast-asked-long"));
    private final Checkbox scrapOpen = new Checkbox(word("scrap-open-long"));
    private final Checkbox countOnArrival = new Checkbox(word("count-on-arrival-long"));
    private final Checkbox severalPeople = new Checkbox(word("several-people-long"));
    private final IntegerField overtime = number("overtime-minutes", WorkRules.LONGEST_OVERTIME);
    private final IntegerField countBeforeEnd = number("count-before-end", WorkRules.EARLIEST_COUNT);
    private final Select<ChargeShare> chargeShare = new Select<>();
    private final IntegerField reworkRounds = number("rework-rounds", WorkRules.MOST_ROUNDS);

    RulesDialog(WorkCenter center, WorkRules rules, Predicate<WorkRules> set, Runnable saved) {
        this.set = set;
        this.saved = saved;
        setHeaderTitle(center.number() + " · " + center.nameIn(getLocale()));
        setWidth("720px");
        labourSplit.setLabel(word("labour-split"));
        labourSplit.setItems(LabourSplit.values());
        labourSplit.setItemLabelGenerator(split -> word("split." + split));
        chargeShare.setLabel(word("charge-share"));
        chargeShare.setItems(ChargeShare.values());
        chargeShare.setItemLabelGenerator(share -> word("share." + share));
        fill(rules);
        add(form());
        Button save = new Button(word("save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("cancel"), e -> close()), save);
    }

    private void fill(WorkRules rules) {
        labourSplit.setValue(rules.labourSplit());
        countDemanded.setValue(rules.countDemanded());
        fastAsked.setValue(rules.fastAsked());
        scrapOpen.setValue(rules.scrapOpen());
        countOnArrival.setValue(rules.countOnArrival());
        severalPeople.setValue(rules.severalPeople());
        overtime.setValue(rules.overtimeMinutes());
        countBeforeEnd.setValue(rules.countBeforeEnd());
        chargeShare.setValue(rules.chargeShare());
        reworkRounds.setValue(rules.reworkRounds());
    }

    private Component form() {
        Div form = new Div(new H2(word("counting")));
        for (Checkbox box : List.of(countDemanded, fastAsked, scrapOpen, countOnArrival)) {
            box.addClassName("wide");
            form.add(box);
        }
        severalPeople.addClassName("wide");
        form.add(new H2(word("people")), severalPeople, labourSplit, overtime, countBeforeEnd);
        form.add(new H2(word("more")), chargeShare, reworkRounds);
        form.addClassNames("office-form", "two");
        return form;
    }

    private IntegerField number(String key, int most) {
        IntegerField field = new IntegerField(word(key));
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setErrorMessage(getTranslation("plant.page.at-most", most));
        return field;
    }

    private void save() {
        if (overtime.isInvalid() || countBeforeEnd.isInvalid() || reworkRounds.isInvalid()) {
            return;
        }
        WorkRules rules = new WorkRules(
                labourSplit.getValue(),
                countDemanded.getValue(),
                fastAsked.getValue(),
                scrapOpen.getValue(),
                countOnArrival.getValue(),
                severalPeople.getValue(),
                Objects.requireNonNullElse(overtime.getValue(), 0),
                Objects.requireNonNullElse(countBeforeEnd.getValue(), 0),
                chargeShare.getValue(),
                Objects.requireNonNullElse(reworkRounds.getValue(), 0));
        if (set.test(rules)) {
            close();
            saved.run();
        }
    }

    private String word(String key) {
        return getTranslation("plant.page." + key);
    }
}
