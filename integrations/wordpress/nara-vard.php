<?php
/**
 * Plugin Name:       Nära vård
 * Description:       Vårdguide, kontaktkort, målbild och synpunktsformulär på regionens sidor. Läsbara även utan skript.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            nara-vard-widgets contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       nara-vard
 * Domain Path:       /languages
 */

defined( 'ABSPATH' ) || exit;

const NARA_VARD_VERSION = '0.1.0';
const NARA_VARD_FILE    = __FILE__;

require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/settings.php';

add_action( 'init', 'nara_vard_start' );

/** Texts first: the block's name is one of them. */
function nara_vard_start() {
	load_plugin_textdomain( 'nara-vard', false, dirname( plugin_basename( NARA_VARD_FILE ) ) . '/languages' );
	$block = register_block_type( __DIR__ . '/block' );
	if ( $block ) {
		foreach ( $block->editor_script_handles as $handle ) {
			wp_set_script_translations( $handle, 'nara-vard', __DIR__ . '/languages' );
		}
	}
}
