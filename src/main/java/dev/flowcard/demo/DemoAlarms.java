package dev.flowcard.demo;

import dev.flowcard.alarms.AlarmKind;
import dev.flowcard.alarms.PastAlarms;
import dev.flowcard.alarms.PastAlarms.Answer;
import dev.flowcard.identity.People;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** What is wrong in the demo factory has been for a while, and people are at it. */
@Component
class DemoAlarms {
    private final PastAlarms past;
    private final People people;

    DemoAlarms(PastAlarms past, People people) {
        this.past = past;
        this.people = people;
    }

    void tell(DemoFiles files) {
        past.tell(files.rows("alarm-answers").stream().map(this::answer).toList());
    }

    private Answer answer(CSVRecord row) {
        return new Answer(
                AlarmKind.valueOf(row.get("kind")),
                row.get("user"),
                people.find(row.get("badge")).orElseThrow().code(),
                row.get("cause"),
                row.get("countermeasure"));
    }
}
