/** What a report is worth, as pure functions of reports, rates, rules and calendars. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.pay.reckoning;
