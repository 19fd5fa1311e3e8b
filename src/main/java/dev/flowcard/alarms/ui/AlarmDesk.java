package dev.flowcard.alarms.ui;

import dev.flowcard.alarms.AlarmOwners;
import dev.flowcard.alarms.AlarmPhrases;
import dev.flowcard.alarms.Alarms;
import org.springframework.stereotype.Component;

/** What is needed to handle alarms, for the pages. */
@Component
record AlarmDesk(Alarms alarms, AlarmOwners owners, AlarmPhrases phrases, AlarmWords words) {}
