package io.tickmark.projections;

import io.tickmark.testservers.ServersInReport;

class ServersInReportTest extends ServersInReport {}
