package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.testing.FlowcardTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FlowcardTest
class AlarmsTest {
    @Autowired
    private Alarms alarms;

    @Autowired
    private AlarmRaising raising;

    private final String subject = "U-" + UUID.randomUUID();

    @Test
    void itIsRaisedOnceHoweverManyNoticeAtTheSameTime() throws Exception {
        List<Callable<Boolean>> noticing = java.util.Collections.nCopies(16, () -> raising.raise(fact("1")));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int raised = 0;
            for (Future<Boolean> result : threads.invokeAll(noticing)) {
                raised += result.get() ? 1 : 0;
            }
            assertThat(raised).isEqualTo(1);
        }
        assertThat(open()).hasSize(1);
    }

    @Test
    void itIsClearedOnceAndMayComeBack() {
        raising.raise(fact("1"));
        assertThat(raising.clear(AlarmKind.BREAKDOWN, subject)).isTrue();
        assertThat(raising.clear(AlarmKind.BREAKDOWN, subject)).isFalse();
        assertThat(open()).isEmpty();
        assertThat(raising.raise(fact("1"))).isTrue();
    }

    @Test
    void theFirstWhoAcknowledgesHasIt() {
        raising.raise(fact("1"));
        Alarm first = alarms.acknowledge(open().getFirst().id());
        assertThat(first.acknowledgedAt()).isNotNull();
        assertThat(alarms.acknowledge(first.id()).acknowledgedAt()).isEqualTo(first.acknowledgedAt());
    }

    @Test
    void itsFiguresFollowTheSituationWithoutASecondAlarm() {
        raising.raise(fact("9"));
        assertThat(raising.raise(fact("12"))).isFalse();
        assertThat(open())
                .singleElement()
                .satisfies(a -> assertThat(a.args().getFirst().name()).isEqualTo("12"));
    }

    private AlarmFact fact(String figure) {
        return AlarmFact.usual(
                AlarmKind.BREAKDOWN, subject, AlarmPlace.unit(null, subject), List.of(new Named(figure, null)));
    }

    private List<Alarm> open() {
        return alarms.open().stream().filter(a -> a.subject().equals(subject)).toList();
    }
}
