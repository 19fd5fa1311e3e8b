package dev.flowcard.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flowcard.plant.Plant;
import dev.flowcard.shared.Problem;
import dev.flowcard.testing.FlowcardTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The next version is prepared, changed and given its day; what has begun stays. */
@FlowcardTest
class RoutingDeskTest {
    @Autowired
    private RoutingDesk desk;

    @Autowired
    private Routings routings;

    @Autowired
    private Products products;

    @Autowired
    private Plant plant;

    @Autowired
    private AlternativeTexts texts;

    private ProductId product;
    private LocalDate today;

    @BeforeEach
    void aProductThatIsMadeSinceEver() {
        product = products.ensure("RD-" + System.nanoTime(), "阀体").id();
        today = routings.today();
        int version = desk.prepare(product).version();
        desk.set(product, version, null, operation(10, "粗车", OperationTerms.PLAIN));
        desk.start(product, version, today);
    }

    @Test
    void theNextVersionIsACopyThatIsChangedAndBeginsOnItsDay() {
        Routing draft = desk.prepare(product);
        assertThat(draft.version()).isEqualTo(2);
        assertThat(desk.prepare(product).version()).as("one draft a product").isEqualTo(2);
        OperationTerms cooling = new OperationTerms(true, new BigDecimal(20), 60, 0, List.of());
        desk.set(product, 2, 10, operation(15, "粗车", cooling));
        desk.set(product, 2, null, operation(20, "精车", OperationTerms.PLAIN));
        desk.start(product, 2, today.plusDays(3));

        RoutingHistory history = routings.history(product);
        assertThat(history.on(today)).map(Routing::version).contains(1);
        assertThat(history.on(today.plusDays(3))).map(Routing::operations).hasValueSatisfying(all -> assertThat(all)
                .extracting(RoutingOperation::sequence)
                .containsExactly(15, 20));
        assertThat(history.version(2).orElseThrow().step(15).orElseThrow().terms())
                .isEqualTo(cooling);
        assertThat(routings.of(product)).extracting(RoutingOperation::sequence).containsExactly(10);
    }

    @Test
    void whatHasBegunIsNeitherChangedNorDiscarded() {
        assertThatThrownBy(() -> desk.set(product, 1, 10, operation(10, "精车", OperationTerms.PLAIN)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo("routing-begun"));
        assertThatThrownBy(() -> desk.discard(product, 1)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> desk.start(product, 1, today.plusDays(1))).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsPlannedMayStillBeChangedMovedAndDiscarded() {
        desk.prepare(product);
        desk.start(product, 2, today.plusDays(5));
        desk.start(product, 2, today.plusDays(9));
        desk.set(product, 2, 10, operation(10, "粗车外圆", OperationTerms.PLAIN));
        assertThat(routings.history(product).version(1).orElseThrow().validUntil())
                .isEqualTo(today.plusDays(8));
        desk.discard(product, 2);
        assertThat(routings.history(product).versions()).hasSize(1);
    }

    @Test
    void nonsenseIsRefusedWithItsField() {
        desk.prepare(product);
        refused("sequence", operation(10, "又一道", OperationTerms.PLAIN));
        refused("name", operation(20, " ", OperationTerms.PLAIN));
        refused("transferBatch", operation(20, "x", new OperationTerms(false, BigDecimal.TEN, 0, 0, List.of())));
        refused("waitMinutes", operation(20, "x", new OperationTerms(true, null, -1, 0, List.of())));
        refused("leadDays", operation(20, "x", new OperationTerms(true, null, 0, 999, List.of())));
        assertThatThrownBy(() -> desk.start(product, 2, today.minusDays(1)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields().getFirst().name()).isEqualTo("validFrom"));
    }

    @Test
    void otherWorkCentresAreWrittenAsPeopleReadThem() {
        plant.ensureWorkCenter("RD-铣");
        var own = plant.ensureWorkCenter("RD-车").id();
        plant.ensureWorkCenter("RD-普车");
        var read = texts.read("RD-普车*1.30； RD-铣", own);
        assertThat(texts.write(read)).isEqualTo("RD-普车*1.3; RD-铣");
        assertThat(texts.read("", own)).isEmpty();
        assertThatThrownBy(() -> texts.read("RD-车", own)).isInstanceOf(Problem.class);
    }

    private void refused(String field, RoutingOperation operation) {
        assertThatThrownBy(() -> desk.set(product, 2, null, operation))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields().getFirst().name()).isEqualTo(field));
    }

    private RoutingOperation operation(int sequence, String name, OperationTerms terms) {
        return new RoutingOperation(
                sequence,
                name,
                null,
                plant.ensureWorkCenter("RD-车").id(),
                BigDecimal.TEN,
                BigDecimal.ONE,
                null,
                terms,
                null,
                null);
    }
}
