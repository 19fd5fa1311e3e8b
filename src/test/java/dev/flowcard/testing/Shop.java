package dev.flowcard.testing;

import dev.flowcard.identity.ApiTokens;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.PersonData;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.TerminalEnrolment;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnitData;
import dev.flowcard.production.PlanIntake;
import dev.flowcard.production.PlannedWorkOrder;
import dev.flowcard.production.WorkOrders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up what a test needs of a shop; each test gives numbers of its own, since the schema is shared. */
@TestComponent
public class Shop {
    private final People people;
    private final Plant plant;
    private final Products products;
    private final PlanIntake plans;
    private final WorkOrders workOrders;
    private final ApiTokens tokens;
    private final TerminalEnrolment terminals;
    private final TransactionTemplate transaction;

    Shop(
            People people,
            Plant plant,
            Products products,
            PlanIntake plans,
            WorkOrders workOrders,
            ApiTokens tokens,
            TerminalEnrolment terminals,
            TransactionTemplate transaction) {
        this.people = people;
        this.plant = plant;
        this.products = products;
        this.plans = plans;
        this.workOrders = workOrders;
        this.tokens = tokens;
        this.terminals = terminals;
        this.transaction = transaction;
    }

    /** A step of a work order: sequence, name, work centre, and the inspection plan where it is a gate. */
    public record Step(int sequence, String name, String workCenter, String inspectionPlan) {
        public static Step of(int sequence, String name, String workCenter) {
            return new Step(sequence, name, workCenter, null);
        }
    }

    public Person person(String number, String name, Role... roles) {
        return people.save(new PersonData(number, name, null, Set.of(roles), "zh-CN", null, true, null));
    }

    public void workUnit(String number, String workCenter) {
        WorkCenter center = plant.ensureWorkCenter(workCenter);
        plant.saveWorkUnit(new WorkUnitData(number, number, null, center.id(), false, OverReport.WARN, false));
    }

    /** A released work order of a product made for it, one minute a piece. */
    public void workOrder(String number, int quantity, Step... steps) {
        Product product = products.ensure("M-" + number, "产品 " + number);
        List<PlannedWorkOrder.Step> planned = new ArrayList<>();
        for (Step step : steps) {
            planned.add(new PlannedWorkOrder.Step(
                    step.sequence(),
                    step.name(),
                    null,
                    plant.ensureWorkCenter(step.workCenter()).id(),
                    null,
                    BigDecimal.ZERO,
                    BigDecimal.ONE,
                    null,
                    null,
                    step.inspectionPlan()));
        }
        transaction.executeWithoutResult(status -> plans.take(new PlannedWorkOrder(
                number, product.id(), null, BigDecimal.valueOf(quantity), null, null, null, planned)));
        workOrders.release(number, null);
    }

    /** The token of a terminal at a work unit. */
    public String terminal(String number, String workUnit) {
        return tokens.issue(number, Set.of(Role.TERMINAL), terminals.enrol(number, workUnit))
                .secret();
    }

    /** Another token of a terminal that is enrolled already. */
    public String terminalToken(String number) {
        return tokens.issue(number, Set.of(Role.TERMINAL), number).secret();
    }

    public boolean isAt(String workCenter, WorkCenterId id) {
        return plant.ensureWorkCenter(workCenter).id().equals(id);
    }

    public String token(Role... roles) {
        return tokens.issue("test", Set.of(roles), null).secret();
    }
}
