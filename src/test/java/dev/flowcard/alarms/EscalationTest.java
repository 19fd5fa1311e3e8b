package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.notification.Notifications;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FlowcardTest
class EscalationTest {
    @Autowired
    private Shop shop;

    @Autowired
    private Alarms alarms;

    @Autowired
    private AlarmRaising raising;

    @Autowired
    private EscalationWatch escalation;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Roster roster;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String subject = "U-" + UUID.randomUUID();
    private Person foreman;
    private Person planner;

    @BeforeEach
    void raised() {
        foreman = shop.person("ES-F", "王强", Role.FOREMAN);
        planner = shop.person("ES-P", "周敏", Role.PLANNER);
        raising.raise(AlarmFact.usual(
                AlarmKind.HELP, subject, AlarmPlace.unit(null, subject), List.of(new Named("VMC850", null))));
    }

    @Test
    void theForemanIsToldAtOnceAndThePlannerWhenNobodyAnswersInTime() {
        escalation.round();
        assertThat(told(foreman)).isTrue();
        assertThat(told(planner)).isFalse();
        minutesPass(11);
        escalation.round();
        assertThat(told(planner)).isTrue();
        assertThat(alarm().escalation().told()).isEqualTo(Role.PLANNER);
    }

    @Test
    void whoAnswersSparesTheOthers() {
        escalation.round();
        alarms.acknowledge(alarm().id());
        minutesPass(60);
        escalation.round();
        assertThat(told(planner)).isFalse();
        assertThat(notifications.inbox(foreman.code()).stream()
                        .filter(n -> n.topicId().equals(String.valueOf(alarm().id())))
                        .allMatch(n -> n.readAt() != null))
                .isTrue();
    }

    @Test
    void whatIsShelvedIsToldAgainWhenTheShelfIsUp() {
        escalation.round();
        alarms.shelve(alarm().id(), Duration.ofMinutes(30));
        escalation.round();
        assertThat(times(foreman)).isEqualTo(1);
        transaction.executeWithoutResult(
                status -> jdbc.sql("update alarm set shelved_until = shelved_until - interval 31 minute where id = ?")
                        .param(alarm().id())
                        .update());
        escalation.round();
        assertThat(times(foreman)).isEqualTo(2);
        assertThat(alarm().escalation().nextAt()).isNotNull();
    }

    @Test
    void whoIsAwayIsRepresentedByHisDeputy() {
        Person sales = shop.person("ES-S", "李娜", Role.SALES);
        Person deputy = shop.person("ES-D", "赵敏", Role.SALES);
        Instant now = Instant.parse("2031-03-04T03:00:00Z");
        LocalDate day = LocalDate.of(2031, 3, 4);
        transaction.executeWithoutResult(
                status -> roster.put(Role.SALES, new Roster.Duty(day.toString(), "", sales.code(), deputy.code())));
        assertThat(roster.onDuty(Role.SALES, null, now)).containsExactly(sales.code());
        transaction.executeWithoutResult(status -> roster.absent(sales.code(), day, day, "年假"));
        assertThat(roster.onDuty(Role.SALES, null, now)).containsExactly(deputy.code());
        assertThat(roster.onDuty(Role.FOREMAN, null, now)).contains(foreman.code());
    }

    @Test
    void aChainGrowsInTime() {
        assertThatThrownBy(() -> EscalationChain.parse("FOREMAN:10,PLANNER:5"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void minutesPass(int minutes) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        update alarm set raised_at = raised_at - interval ? minute, escalates_at = escalates_at - interval ? minute
                        where subject = ?""").params(minutes, minutes, subject).update());
    }

    private Alarm alarm() {
        return alarms.latest(0, 500).stream()
                .filter(a -> a.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private boolean told(Person person) {
        return times(person) > 0;
    }

    private long times(Person person) {
        String id = String.valueOf(alarm().id());
        return notifications.inbox(person.code()).stream()
                .filter(n -> n.topicId().equals(id))
                .count();
    }
}
