package io.tickmark.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void theSameThingHasTheSameId() {
        assertThat(Ids.control("prg-1", "CC6.1-01"))
                .isEqualTo(Ids.control("prg-1", "CC6.1-01"))
                .startsWith("ctl-");
        assertThat(Ids.renewalOf("eng-1")).isEqualTo(Ids.renewalOf("eng-1")).startsWith("eng-");
    }

    @Test
    void differentThingsHaveDifferentIds() {
        assertThat(Ids.control("prg-1", "CC6.1-01")).isNotEqualTo(Ids.control("prg-11", "CC6.1-01"));
        assertThat(Ids.control("prg-1", "1CC6.1")).isNotEqualTo(Ids.control("prg-11", "CC6.1"));
        assertThat(Ids.workItem("eng-1", "ctl-1", 1)).isNotEqualTo(Ids.workItem("eng-1", "ctl-1", 2));
        assertThat(Ids.followUp("wki-1", 1))
                .isNotEqualTo(Ids.followUp("wki-1", 2))
                .isNotEqualTo(Ids.gap("eng-1", "ctl-1"));
    }
}
