package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.identity.Badges;
import dev.flowcard.identity.People;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.production.Reasons;
import dev.flowcard.production.persistence.LockedWorkOrders;
import dev.flowcard.production.persistence.ReportBook;
import dev.flowcard.production.trace.MaterialHeats;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ScannedCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the floor's own handler together around stores that are not the database. Master data is today's. */
@Component
class RebuildParts {
    private final People people;
    private final Badges badges;
    private final Plant plant;
    private final Products products;
    private final Reasons reasons;
    private final WorkCalendars calendars;
    private final MaterialFactsReader materials;
    private final OutsideFactsReader outside;
    private final MaterialHeats heats;
    private final PlantZone zone;
    private final CodeReader codes;
    private final JsonMapper json;
    private final long undoMinutes;

    RebuildParts(
            People people,
            Badges badges,
            Plant plant,
            Products products,
            Reasons reasons,
            WorkCalendars calendars,
            MaterialFactsReader materials,
            OutsideFactsReader outside,
            MaterialHeats heats,
            PlantZone zone,
            CodeReader codes,
            JsonMapper json,
            @Value("${flowcard.floor.undo-minutes:30}") long undoMinutes) {
        this.people = people;
        this.badges = badges;
        this.plant = plant;
        this.products = products;
        this.reasons = reasons;
        this.calendars = calendars;
        this.materials = materials;
        this.outside = outside;
        this.heats = heats;
        this.zone = zone;
        this.codes = codes;
        this.json = json;
        this.undoMinutes = undoMinutes;
    }

    CodeReader codes() {
        return codes;
    }

    FloorHandler handler(LockedWorkOrders workOrders, ReportBook reports, RebuiltWorld world, SideBooks sideBooks) {
        RebuiltHelp help = new RebuiltHelp();
        FactsReader facts =
                new FactsReader(
                        people,
                        plant,
                        products,
                        reasons,
                        help,
                        calendars,
                        world,
                        materials,
                        outside,
                        heats,
                        zone,
                        undoMinutes) {
                    @Override
                    boolean pinCorrect(ScannedCode code, TerminalSession session, FloorMemo memo) {
                        return world.wasTaken();
                    }
                };
        InspectionDemands nobody = new InspectionDemands(event -> {});
        FloorExecution execution = new FloorExecution(
                plant, reports, changes -> {}, workOrder -> {}, nobody, help::aside, count -> {}, sideBooks);
        return new FloorHandler(workOrders, reports, facts, badges, execution, json);
    }
}
