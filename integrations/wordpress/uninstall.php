<?php
/** Nothing else is stored. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'nara_vard_base' );
delete_option( 'nara_vard_origins' );
