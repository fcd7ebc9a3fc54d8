package io.tickmark.eventstore.migration;

import io.tickmark.testservers.ServersInReport;

class ServersInReportTest extends ServersInReport {}
