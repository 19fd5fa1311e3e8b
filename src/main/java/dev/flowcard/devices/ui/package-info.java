/** Pages of devices. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.devices.ui;
