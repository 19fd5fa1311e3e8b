package dev.flowcard.plant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.PlantDesk;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** The work centres and the machines, and how work is reported there. */
@Route("admin/plant")
@RolesAllowed("ADMIN")
class PlantView extends Page {
    private final Plant plant;
    private final PlantDesk desk;
    private final Grid<WorkCenter> centers = new Grid<>();
    private final Grid<WorkUnit> units = new Grid<>();

    PlantView(Plant plant, PlantDesk desk) {
        super("plant.page.title");
        this.plant = plant;
        this.desk = desk;
        centerColumns();
        unitColumns();
        centers.setEmptyStateComponent(empty("plant.page.none"));
        units.setEmptyStateComponent(empty("plant.page.none"));
        centers.addItemClickListener(e -> edit(e.getItem()));
        units.addItemClickListener(e -> edit(e.getItem()));
        centers.setSizeFull();
        units.setSizeFull();
        TabSheet tabs = new TabSheet();
        tabs.addClassName("office-fill");
        tabs.add(word("centers"), centers);
        tabs.add(word("units"), units);
        add(head(), tabs);
        show();
    }

    private void centerColumns() {
        narrow(centers.addColumn(WorkCenter::number)).setHeader(word("number"));
        centers.addColumn(c -> c.nameIn(getLocale())).setHeader(word("name")).setSortable(true);
        centers.addColumn(c -> units(c).size()).setHeader(word("units"));
        centers.addColumn(this::differing).setHeader(word("rules")).setFlexGrow(3);
        centers.addComponentColumn(c -> editButton(() -> edit(c)))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void unitColumns() {
        narrow(units.addColumn(WorkUnit::number)).setHeader(word("number"));
        units.addColumn(u -> u.nameIn(getLocale())).setHeader(word("name")).setSortable(true);
        units.addColumn(u -> plant.workCenter(u.workCenter()).nameIn(getLocale()))
                .setHeader(word("center"))
                .setSortable(true);
        units.addColumn(this::rules).setHeader(word("rules")).setFlexGrow(2);
        units.addComponentColumn(u -> editButton(() -> edit(u)))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static <T> Grid.Column<T> narrow(Grid.Column<T> column) {
        return column.setSortable(true).setAutoWidth(true).setFlexGrow(0);
    }

    private Button editButton(Runnable act) {
        Button button = new Button(word("edit"), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** What is set other than by default, in words. */
    private String differing(WorkCenter center) {
        WorkRules rules = plant.rules(center.id());
        WorkRules usual = WorkRules.DEFAULT;
        List<String> words = new ArrayList<>();
        words.add(word("split." + rules.labourSplit()));
        said(words, rules.countDemanded(), "count-demanded");
        said(words, rules.fastAsked(), "fast-asked");
        said(words, !rules.scrapOpen(), "scrap-closed");
        said(words, rules.countOnArrival(), "count-on-arrival");
        said(words, !rules.severalPeople(), "one-person");
        said(words, rules.overtimeMinutes() == 0, "no-overtime");
        said(words, rules.countBeforeEnd() == 0, "no-shift-count");
        said(words, rules.chargeShare() != usual.chargeShare(), "share." + rules.chargeShare());
        return String.join(" · ", words);
    }

    private String rules(WorkUnit unit) {
        List<String> words = new ArrayList<>();
        said(words, unit.onePieceFlow(), "one-piece-flow");
        said(words, unit.machineCounter(), "machine-counter");
        words.add(word("over." + unit.overReport()));
        return String.join(" · ", words);
    }

    private void said(List<String> words, boolean holds, String key) {
        if (holds) {
            words.add(word(key));
        }
    }

    private void edit(WorkCenter center) {
        new RulesDialog(center, plant.rules(center.id()), rules -> attempt(() -> desk.set(center, rules)), this::saved)
                .open();
    }

    private void edit(WorkUnit unit) {
        new UnitDialog(unit, desk, this::attempt, this::saved).open();
    }

    private void saved() {
        done("plant.page.saved");
        show();
    }

    private void show() {
        centers.setItems(plant.workCenters());
        units.setItems(plant.workUnits());
    }

    private List<WorkUnit> units(WorkCenter center) {
        return plant.workUnits().stream()
                .filter(u -> u.workCenter().equals(center.id()))
                .toList();
    }

    private String word(String key) {
        return getTranslation("plant.page." + key);
    }
}
