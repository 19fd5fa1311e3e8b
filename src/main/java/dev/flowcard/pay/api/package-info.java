/** Pay by HTTP: the month for the office, the day for the terminal. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.pay.api;
