/** The one door: the HTTP body, the transaction of a scan, the scan log. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.devices.intake;
