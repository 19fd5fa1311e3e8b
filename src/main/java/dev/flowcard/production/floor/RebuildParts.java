package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.identity.Badges;
import dev.flowcard.identity.People;
import dev.flowcard.identity.PinCheck;
import dev.flowcard.materials.Lots;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.production.Reasons;
import dev.flowcard.production.domain.Operation;
import dev.flowcard.production.domain.ReversalObjection;
import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.production.outside.Terms;
import dev.flowcard.production.persistence.ReportBook;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.production.trace.MaterialHeats;
import dev.flowcard.production.trace.SerialNumbers;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final MaterialConsumption bills;
    private final Lots lots;
    private final SerialNumbers serials;
    private final Terms terms;
    private final Suppliers suppliers;
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
            MaterialConsumption bills,
            Lots lots,
            SerialNumbers serials,
            Terms terms,
            Suppliers suppliers,
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
        this.bills = bills;
        this.lots = lots;
        this.serials = serials;
        this.terms = terms;
        this.suppliers = suppliers;
        this.zone = zone;
        this.codes = codes;
        this.json = json;
        this.undoMinutes = undoMinutes;
    }

    CodeReader codes() {
        return codes;
    }

    RebuiltSideBooks sideBooks(RebuiltOperations operations, RebuiltWorld world) {
        return new RebuiltSideBooks(new RebuiltLots(world, operations), new RebuiltPieces(serials::find, operations));
    }

    FloorHandler handler(
            RebuiltOperations operations, ReportBook reports, RebuiltWorld world, RebuiltSideBooks sideBooks) {
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
                        new RebuiltMaterials(
                                bills,
                                sideBooks.lots(),
                                lots,
                                new PieceFactsReader(sideBooks.pieces(), products, operations::workOrderOf),
                                products,
                                zone,
                                world),
                        new OutsideFactsReader(terms, sideBooks.batches(), suppliers, zone) {
                            @Override
                            Optional<ReversalObjection> objectionToReversal(
                                    WorkOrder workOrder, Operation operation, @Nullable String card, BigDecimal good) {
                                return super.objectionToReversal(workOrder, operation, card, good)
                                        .filter(o -> o != ReversalObjection.PIECES_OUTSIDE || !world.wasTaken());
                            }
                        },
                        new MaterialHeats(sideBooks.lots()),
                        zone,
                        undoMinutes) {
                    @Override
                    PinCheck pin(ScannedCode code, TerminalSession session, FloorMemo memo) {
                        return world.pin();
                    }
                };
        InspectionDemands nobody = new InspectionDemands(event -> {});
        FloorExecution execution = new FloorExecution(
                plant, reports, changes -> {}, workOrder -> {}, nobody, help::aside, count -> {}, sideBooks);
        return new FloorHandler(operations::find, reports, facts, badges, execution, json);
    }
}
