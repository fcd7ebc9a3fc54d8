package io.tickmark.api.control;

/** Whether a control prevents, detects or corrects. */
public enum ControlType {
    PREVENTIVE,
    DETECTIVE,
    CORRECTIVE
}
