import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const brand: MantineColorsTuple = [
  '#eef0ff',
  '#dfe3ff',
  '#bfc7fb',
  '#9da8f6',
  '#7c8cf5',
  '#6273ea',
  '#4c5fe0',
  '#3f51d1',
  '#3342b3',
  '#28348c',
]

/** The dark theme's greys, from text to canvas, as the tokens have them. */
const dark: MantineColorsTuple = [
  '#e8eaee',
  '#c9ced6',
  '#a3acb9',
  '#7d8794',
  '#3a3f48',
  '#2a2e36',
  '#1f2227',
  '#17191d',
  '#101215',
  '#0b0d10',
]

export const theme = createTheme({
  primaryColor: 'brand',
  // White on a lighter shade would fail AA in the dark theme.
  primaryShade: { light: 7, dark: 7 },
  colors: { brand, dark },
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', Inter, system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '11.5px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '14px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Menu: {
      defaultProps: {
        shadow: 'floating',
        offset: 6,
        transitionProps: { duration: 100 },
        withInitialFocusPlaceholder: false,
        // Menus lie within the page's main landmark.
        portalProps: { target: '#layers' },
      },
    },
    Popover: { defaultProps: { shadow: 'floating', transitionProps: { duration: 100 } } },
    Select: { defaultProps: { comboboxProps: { shadow: 'floating' }, checkIconPosition: 'right' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        radius: 'lg',
        styles: { title: { fontSize: 16, fontWeight: 650 } },
        shadow: 'floating',
        overlayProps: { backgroundOpacity: 0.45 },
        transitionProps: { duration: 120, transition: 'fade' },
      },
    },
    Drawer: {
      defaultProps: {
        styles: { title: { fontSize: 16, fontWeight: 650 } },
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 140 },
      },
    },
  },
  shadows: { floating: 'var(--floating)' },
})

const surfaces = {
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--dim)',
  '--mantine-color-placeholder': 'var(--dim)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--field-line)',
  '--mantine-color-error': 'var(--urgent)',
  '--mantine-color-anchor': 'var(--brand-ink)',
}

/** Mantine's own greys fail AA here and there: its surfaces and texts are drawn from our tokens. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: surfaces,
  light: surfaces,
  dark: surfaces,
})
