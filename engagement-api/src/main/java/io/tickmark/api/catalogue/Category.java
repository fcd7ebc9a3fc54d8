package io.tickmark.api.catalogue;

/** The five trust services categories (E3). Security is part of every examination (R3). */
public enum Category {
    SECURITY("Security"),
    AVAILABILITY("Availability"),
    PROCESSING_INTEGRITY("Processing Integrity"),
    CONFIDENTIALITY("Confidentiality"),
    PRIVACY("Privacy");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
